import { Names } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as route53resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import type { ImmutableLogBucket, LogDestination } from '../log/immutable-log-bucket';
import { LogSource } from '../log/log-source';

/**
 * Writes down every connection in a VPC, allowed or refused.
 *
 * It takes no options: any change of a flow log replaces it, and nothing is recorded in between.
 */
export class FlowLog extends Construct {
  public constructor(scope: Construct, id: string, vpc: ec2.IVpc, logs: ImmutableLogBucket) {
    super(scope, id);
    const destination = logs.addSource(LogSource.vpcFlowLogs());
    const log = new ec2.CfnFlowLog(this, 'Resource', {
      resourceId: vpc.vpcId,
      resourceType: 'VPC',
      trafficType: 'ALL',
      logDestinationType: 's3',
      logDestination: folderArn(destination),
      maxAggregationInterval: 60,
    });
    log.node.addDependency(destination.ready);
  }
}

/** Writes down every name that is looked up in a VPC, and what was answered. */
export class DnsQueryLog extends Construct {
  public constructor(scope: Construct, id: string, vpc: ec2.IVpc, logs: ImmutableLogBucket) {
    super(scope, id);
    const destination = logs.addSource(LogSource.resolverQueries());
    const log = new route53resolver.CfnResolverQueryLoggingConfig(this, 'Resource', {
      name: Names.uniqueResourceName(this, { maxLength: 64, separator: '-' }),
      destinationArn: folderArn(destination),
    });
    log.node.addDependency(destination.ready);
    new route53resolver.CfnResolverQueryLoggingConfigAssociation(this, 'Association', {
      resolverQueryLogConfigId: log.attrId,
      resourceId: vpc.vpcId,
    });
  }
}

function folderArn({ bucket, prefix }: LogDestination): string {
  return prefix === undefined ? bucket.bucketArn : `${bucket.bucketArn}/${prefix}/`;
}
