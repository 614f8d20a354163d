import { type IResolvable, Lazy, Names, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as cwlogs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { inDifferentEnvironments } from '../naming/environment';
import { requireOrganizationId } from '../naming/organization-id';
import { GovernedLogGroup } from './governed-log-group';
import type { ImmutableLogBucket } from './immutable-log-bucket';
import { LogSource } from './log-source';
import { AI_DATA_EVENTS, ObjectEvents, type Selector, selectors, valuesIn } from './trail-events';

const MOST_VALUES = 500;
/** What the text in a prop must look like. */
const FORMATS = {
  trailName: {
    code: 'TrailName',
    allowed: /^(?=.{3,128}$)(?!\d{1,3}(\.\d{1,3}){3}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/,
    words: "3 to 128 letters and digits, with single '.', '_' or '-' between them",
  },
  dataEvents: {
    code: 'TrailDataEvent',
    allowed: /^(?!AWS::S3::Object$)AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/,
    words: "resource types such as 'AWS::Bedrock::Model', with S3 objects in 'objectEvents' instead",
  },
};

/** Properties of an `AuditTrail`. */
export interface AuditTrailProps extends TrustedBaseProps {
  /** Where the events are kept. In the account and region of the trail. */
  readonly logs: ImmutableLogBucket;

  /**
   * Name of the trail, from 3 to 128 letters, digits, '.', '_' and '-'.
   *
   * Unique in the account, over all regions. Give it before the first deployment or never: under another name CloudFormation starts
   * another trail, with another chain of digests, beside the old one.
   *
   * @default - made from the construct's path and the region, so that the same app can stand in several regions
   */
  readonly trailName?: string;

  /**
   * Id of the AWS organization, such as 'o-a1b2c3d4e5', whose every account is recorded.
   *
   * Deploy the trail in the management account. A delegated administrator may create such a trail too, but the trail then belongs to
   * the management account, and the bucket would not let it deliver.
   *
   * @default - the account of the stack is recorded
   */
  readonly organizationId?: string;

  /**
   * Resource types whose use is recorded, as CloudTrail names them. Each event is charged for.
   *
   * @default AI_DATA_EVENTS
   */
  readonly dataEvents?: readonly string[];

  /**
   * Reads and writes of S3 objects that are recorded. Each event is charged for.
   *
   * @default ObjectEvents.NONE
   */
  readonly objectEvents?: ObjectEvents;

  /**
   * How long events can be searched in CloudWatch Logs. The bucket keeps them for as long as its lock says.
   *
   * @default logs.RetentionDays.ONE_YEAR
   */
  readonly searchable?: cwlogs.RetentionDays;

  /**
   * The key of the log group. An imported key must let CloudWatch Logs use it.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly logGroupKey?: kms.IKey;
}

/**
 * A record of who did what with AI in the account, in all regions, kept where it cannot be changed.
 *
 * It holds all management events (the invocation of a model is one), the use of AI resources, calls that a VPC endpoint denied, and
 * unusual rates of calls and errors; digests prove that no file was changed. Prompts and answers are not in it: see `ModelInvocationLog`.
 *
 * Removing it from the app does not stop the recording: the trail, its role and its log group stay in the account.
 *
 * @throws TrailName if `trailName` is no name of a trail
 * @throws OrganizationIdFormat if `organizationId` is no id of an organization
 * @throws TrailElsewhere if `logs` is in another account or region
 * @throws TrailDataEvent if one of `dataEvents` is no resource type, or belongs in `objectEvents`
 * @throws TrailOfItself if `objectEvents` names a bucket that the trail delivers to
 * @throws TrailSelectorLimit if there are more than 500 values in what is recorded
 */
export class AuditTrail extends Construct {
  public readonly trailName: string;
  public readonly trailArn: string;

  /** The events of the last days, for searches and metric filters. */
  public readonly logGroup: cwlogs.LogGroup;

  public constructor(scope: Construct, id: string, props: AuditTrailProps) {
    super(scope, id);
    this.refuseUnlike('trailName', props.trailName);
    if (props.organizationId !== undefined) requireOrganizationId(props.organizationId, this);
    this.refuseUnlike('dataEvents', ...(props.dataEvents ?? []));
    this.refuseElsewhere(props.logs);
    this.trailName = props.trailName ?? this.nameByPath();
    this.trailArn = Stack.of(this).formatArn({
      service: 'cloudtrail',
      resource: 'trail',
      resourceName: this.trailName,
    });
    const group = new GovernedLogGroup(this, 'LogGroup', {
      ...props,
      retention: props.searchable ?? cwlogs.RetentionDays.ONE_YEAR,
      encryptionKey: props.logGroupKey,
    });
    this.logGroup = group.logGroup;
    this.record(props, this.writer(group, props.organizationId));
  }

  private record(props: AuditTrailProps, writer: iam.Role): void {
    const { trailName } = this;
    const source = LogSource.cloudTrail({ trailName, organizationId: props.organizationId });
    const { bucket, prefix, ready } = props.logs.addSource(source);
    const trail = new cloudtrail.CfnTrail(this, 'Resource', {
      trailName,
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      isOrganizationTrail: props.organizationId !== undefined,
      enableLogFileValidation: true,
      s3BucketName: bucket.bucketName,
      s3KeyPrefix: prefix,
      kmsKeyId: props.logs.encryptionKey.keyArn,
      cloudWatchLogsLogGroupArn: this.logGroup.logGroupArn,
      cloudWatchLogsRoleArn: writer.roleArn,
      insightSelectors: [{ insightType: 'ApiCallRateInsight' }, { insightType: 'ApiErrorRateInsight' }],
      advancedEventSelectors: this.recorded(props, bucket),
    });
    trail.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    trail.node.addDependency(ready);
  }

  /** Late, because a source that is added to `logs` after the trail may bring a bucket that must be left out. */
  private recorded({ logs, dataEvents, objectEvents }: AuditTrailProps, delivery: s3.IBucketRef): IResolvable {
    const chosen = objectEvents ?? ObjectEvents.NONE;
    const produce = () => {
      const own = [...new Set([resourceOf(delivery), ...logs.node.findAll().filter(s3.CfnBucket.isCfnBucket)])];
      this.refuseLoop(chosen, own);
      return this.withinLimit(selectors(dataEvents ?? AI_DATA_EVENTS, chosen, own));
    };
    produce();
    return Lazy.any({ produce });
  }

  private withinLimit(all: Selector[]): Selector[] {
    const values = valuesIn(all);
    if (values <= MOST_VALUES) return all;
    throw new ConfigError(
      'TrailSelectorLimit',
      `'dataEvents' and 'objectEvents' must come to ${MOST_VALUES} values or less, got ${values}; name fewer`,
      this,
    );
  }

  /**
   * The role that CloudTrail writes to the log group with.
   *
   * CloudTrail is not known to say on whose behalf it assumes the role, and an account can only give it a role of its own. The
   * condition holds where it does say so.
   */
  private writer(group: GovernedLogGroup, organizationId: string | undefined): iam.Role {
    const { account, region } = Stack.of(this);
    const streams = [
      `${account}_CloudTrail_${region}*`,
      ...(organizationId === undefined ? [] : [`${organizationId}_*`]),
    ];
    const write = new iam.PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: streams.map((pattern) => group.streamArn(pattern)),
    });
    const role = new iam.Role(this, 'Writer', {
      assumedBy: new iam.ServicePrincipal('cloudtrail.amazonaws.com', {
        conditions: { ArnEqualsIfExists: { 'aws:SourceArn': this.trailArn } },
      }),
      inlinePolicies: { Write: new iam.PolicyDocument({ statements: [write] }) },
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return role;
  }

  /** Trails of all regions share their names, so that the region is part of it. */
  private nameByPath(): string {
    return `${Names.uniqueResourceName(this, { maxLength: 100, separator: '-' })}-${Stack.of(this).region}`;
  }

  private refuseUnlike(prop: keyof typeof FORMATS, ...values: (string | undefined)[]): void {
    const { code, allowed, words } = FORMATS[prop];
    for (const value of values) {
      if (value === undefined || Token.isUnresolved(value) || allowed.test(value)) continue;
      throw new ConfigError(code, `'${prop}' must be ${words}, got '${value}'`, this);
    }
  }

  private refuseElsewhere(logs: ImmutableLogBucket): void {
    if (!inDifferentEnvironments(this, logs)) return;
    throw new ConfigError(
      'TrailElsewhere',
      `'logs' must be in the account and region of the trail, got ${Stack.of(logs).environment}; ` +
        'move the trail: it records all regions from there',
      this,
    );
  }

  private refuseLoop(objectEvents: ObjectEvents, own: readonly s3.IBucketRef[]): void {
    const loop = objectEvents.buckets.find((bucket) => own.includes(resourceOf(bucket)));
    if (loop === undefined) return;
    throw new ConfigError(
      'TrailOfItself',
      `'objectEvents' must not name a bucket that the trail delivers to, got ${loop.node.path}; each delivery would be recorded`,
      this,
    );
  }
}

/** The bucket's resource, by which two names for the same bucket are seen to be one. */
function resourceOf(bucket: s3.IBucketRef): s3.IBucketRef {
  const resource = bucket.node.defaultChild;
  return s3.CfnBucket.isCfnBucket(resource) ? resource : bucket;
}
