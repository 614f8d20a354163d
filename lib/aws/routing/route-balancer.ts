import type { ISubnet, IVpc } from 'aws-cdk-lib/aws-ec2';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Construct } from 'constructs';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { LogSource } from '../log/log-source';

/** Where a load balancer is, and where it logs. */
export interface RouteBalancerProps {
  readonly vpc: IVpc;
  readonly subnets: readonly ISubnet[];
  readonly logs: ImmutableLogBucket;
}

/** A load balancer without a public address that lets nobody in yet, and logs each request. */
export function routeBalancer(scope: Construct, { vpc, subnets, logs }: RouteBalancerProps): ApplicationLoadBalancer {
  const balancer = new ApplicationLoadBalancer(scope, 'LoadBalancer', {
    vpc,
    vpcSubnets: { subnets: [...subnets] },
    internetFacing: false,
    dropInvalidHeaderFields: true,
    securityGroup: new SecurityGroup(scope, 'Balancer', { vpc, allowAllOutbound: false }),
  });
  const { bucket, prefix, ready } = logs.addSource(LogSource.applicationLoadBalancer());
  balancer.setAttribute('access_logs.s3.enabled', 'true');
  balancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
  balancer.setAttribute('access_logs.s3.prefix', prefix);
  balancer.node.addDependency(ready);
  return balancer;
}
