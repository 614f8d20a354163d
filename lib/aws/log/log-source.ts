import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { DELIVERIES, type Delivery, type Permission, type Site, vendedLogs } from './log-delivery';

/**
 * A bucket that a service delivers into where it cannot deliver into a locked one.
 *
 * `kms` has the key of the locked bucket, `sse-s3` a key of S3, `waf` the key of the locked bucket and a name that WAF accepts.
 */
export type LandingKind = 'kms' | 'sse-s3' | 'waf';

/** Options of `LogSource.cloudTrail`. */
export interface CloudTrailSourceOptions {
  /** Name of the trail, which is in the account and region of the log bucket. */
  readonly trailName: string;

  /**
   * Id of the organization whose accounts the trail records, such as `o-a1b2c3d4e5`.
   *
   * @default - the trail records its own account only
   */
  readonly organizationId?: string;
}

/** Options of `LogSource.guardDuty`. */
export interface GuardDutySourceOptions {
  /** Id of the detector. One known only at deploy time lets every detector of the account and region deliver. */
  readonly detectorId: string;
}

/** Options of `LogSource.vendedLogs`. */
export interface VendedLogsSourceOptions {
  /**
   * Name of the delivery source in CloudWatch Logs.
   *
   * @default - every delivery source of the account and region
   */
  readonly deliverySourceName?: string;
}

/** Options of `LogSource.replicas`. */
export interface ReplicasSourceOptions {
  /** Account that the objects come from. */
  readonly sourceAccount: string;

  /** ARN of the role that replicates them: `replicationRoleArn` of the log bucket there. */
  readonly roleArn: string;
}

/** A service that writes logs, and what it needs in order to deliver them. */
export class LogSource {
  /**
   * A trail of AWS CloudTrail.
   *
   * @throws LogSourceName if a name or id holds anything but letters, digits, '.', '_' and '-'
   */
  public static cloudTrail(options: CloudTrailSourceOptions): LogSource {
    const { organizationId, trailName } = options;
    const trail = known('trailName', trailName);
    if (organizationId !== undefined) known('organizationId', organizationId);
    return new LogSource(`cloudTrail-${trailName}-${organizationId ?? ''}`, undefined, (site) =>
      DELIVERIES.cloudTrail(site, trail, organizationId),
    );
  }

  /** Flow logs of the account's networks, subnets and network interfaces. */
  public static vpcFlowLogs(): LogSource {
    return new LogSource('vpcFlowLogs', undefined, DELIVERIES.logDelivery);
  }

  /** Access logs of AWS Verified Access. */
  public static verifiedAccess(): LogSource {
    return new LogSource('verifiedAccess', undefined, DELIVERIES.logDelivery);
  }

  /** DNS queries that Route 53 Resolver answered. */
  public static resolverQueries(): LogSource {
    return new LogSource('resolverQueries', undefined, DELIVERIES.logDelivery);
  }

  /**
   * What CloudWatch Logs delivers from a delivery source: Bedrock knowledge bases and agents, AgentCore, load balancers and others.
   *
   * @throws LogSourceName if the name holds anything but letters, digits, '.', '_' and '-'
   */
  public static vendedLogs(options: VendedLogsSourceOptions = {}): LogSource {
    const given = options.deliverySourceName;
    const name = given === undefined ? '*' : known('deliverySourceName', given);
    return new LogSource(`vendedLogs-${given ?? '*'}`, undefined, (site) => vendedLogs(site, name));
  }

  /**
   * Prompts and completions of Amazon Bedrock.
   *
   * Lands first in a bucket without lock: that Bedrock can deliver into a locked one is documented nowhere.
   */
  public static bedrockInvocations(): LogSource {
    return new LogSource('bedrockInvocations', 'kms', DELIVERIES.bedrockInvocations);
  }

  /**
   * Findings of a GuardDuty detector. Name the bucket without a prefix as its publishing destination.
   *
   * Lands first in a bucket without lock: that GuardDuty can deliver into a locked one is documented nowhere.
   *
   * @throws LogSourceName if the id holds anything but letters, digits, '.', '_' and '-'
   */
  public static guardDuty(options: GuardDutySourceOptions): LogSource {
    const detector = known('detectorId', options.detectorId);
    return new LogSource(`guardDuty-${options.detectorId}`, 'kms', (site) => DELIVERIES.guardDuty(site, detector));
  }

  /**
   * Configuration history of AWS Config, whose recorder must use the service-linked role.
   *
   * Lands first in a bucket without lock, because AWS Config cannot deliver into a locked one.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-config-deliverychannel.html
   */
  public static config(): LogSource {
    return new LogSource('config', 'kms', DELIVERIES.config);
  }

  /**
   * Server access logs of the account's buckets.
   *
   * Lands first in a bucket without lock and with a key of S3, the only kind they can be delivered into.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
   */
  public static s3ServerAccess(): LogSource {
    return new LogSource('s3ServerAccess', 'sse-s3', DELIVERIES.s3ServerAccess);
  }

  /** Access logs of Application Load Balancers. Land first in a bucket with a key of S3, the only kind they can be delivered into. */
  public static applicationLoadBalancer(): LogSource {
    return new LogSource('applicationLoadBalancer', 'sse-s3', DELIVERIES.applicationLoadBalancer);
  }

  /** Logs of AWS WAF. Land first in a bucket whose name begins as WAF demands. */
  public static webAcl(): LogSource {
    return new LogSource('webAcl', 'waf', DELIVERIES.logDelivery);
  }

  /**
   * What a log bucket of another account replicates, which becomes the property of this account.
   *
   * @throws ReplicaRoleAccount if `roleArn` is not the ARN of a role of `sourceAccount`
   */
  public static replicas(options: ReplicasSourceOptions): LogSource {
    const { roleArn, sourceAccount } = options;
    if (!Token.isUnresolved(`${roleArn}${sourceAccount}`) && !roleArn.includes(`:iam::${sourceAccount}:role/`)) {
      const reason = `'roleArn' must be the ARN of a role of account ${sourceAccount}, got '${roleArn}'`;
      throw new ConfigError('ReplicaRoleAccount', `${reason}; see 'replicationRoleArn' of the log bucket there`);
    }
    return new LogSource(`replicas-${roleArn}`, undefined, (site) => DELIVERIES.replicas(site, options));
  }

  private constructor(
    /** Two sources with the same id are the same. */
    public readonly id: string,
    /** The kind of bucket that the source has to go through, if it cannot deliver into a locked one. @internal */
    public readonly landing: LandingKind | undefined,
    private readonly deliveryAt: (site: Site) => Delivery,
  ) {}

  /** What everything that the source writes begins with, where that is not `AWSLogs`. @internal */
  public prefixAt(place: IConstruct): string | undefined {
    return this.deliveryAt(Stack.of(place)).prefix;
  }

  /** The role that replicates, where it is no AWS service that delivers. @internal */
  public replicatorAt(place: IConstruct): string | undefined {
    return this.deliveryAt(Stack.of(place)).replicatorArn;
  }

  /** What the source needs of the bucket it delivers into. @internal */
  public bucketStatements(bucket: s3.IBucket): iam.PolicyStatement[] {
    const delivery = this.deliveryAt(Stack.of(bucket));
    return [
      ...delivery.bucket.map((permission) => allow(delivery, permission, [bucket.bucketArn])),
      ...delivery.objects.map((permission) =>
        allow(delivery, permission, delivery.keys.map(bucket.arnForObjects, bucket)),
      ),
    ];
  }

  /** What the source needs of the key of the bucket it delivers into. @internal */
  public keyStatements(place: IConstruct): iam.PolicyStatement[] {
    const delivery = this.deliveryAt(Stack.of(place));
    return delivery.key.map((permission) => allow(delivery, permission, ['*']));
  }
}

/** The name, or every name where it is known only at deploy time: a policy of logs holds nothing that depends on its sources. */
function known(prop: string, name: string): string {
  if (Token.isUnresolved(name)) return '*';
  if (/^[\w.-]+$/.test(name)) return name;
  throw new ConfigError(
    'LogSourceName',
    `'${prop}' must be letters, digits, '.', '_' and '-', got '${name}'; name one source, not a pattern`,
  );
}

function allow(delivery: Delivery, permission: Permission, resources: string[]): iam.PolicyStatement {
  const { actions, conditions = {} } = permission;
  const statement = new iam.PolicyStatement({ principals: [delivery.principal], actions, resources });
  statement.addConditions(delivery.conditions);
  statement.addConditions(conditions);
  return statement;
}
