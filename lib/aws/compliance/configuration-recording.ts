import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct, type IDependable } from 'constructs';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { LogSource } from '../log/log-source';

/** Properties of a `ConfigurationRecording`. */
export interface ConfigurationRecordingProps {
  /** Where configurations are kept: they land in a bucket without a lock, which AWS Config needs, and go on into the locked one. */
  readonly logs: ImmutableLogBucket;

  /**
   * Types of resources that are recorded, such as 'AWS::SageMaker::Model'. Each recorded change costs.
   *
   * @default - every type that AWS Config knows, as Security Hub's standards ask for
   */
  readonly recordOnly?: readonly string[];

  /**
   * Whether the service-linked role of AWS Config is made too. It can be made once in an account: leave it where it is there.
   *
   * @default false
   */
  readonly makeServiceLinkedRole?: boolean;
}

const SERVICE = 'config.amazonaws.com';

/**
 * Records how resources are configured, and each change, for as long as the log bucket keeps it.
 *
 * It goes on when it is removed from the app: recorder, channel and role stay.
 */
export class ConfigurationRecording extends Construct {
  /** Depend on it: rules of AWS Config need a recorder and a channel. */
  public readonly ready: IDependable;

  public constructor(scope: Construct, id: string, props: ConfigurationRecordingProps) {
    super(scope, id);
    const { account, partition } = Stack.of(this);
    const { bucket, prefix, ready } = props.logs.addSource(LogSource.config());
    const recorder = new config.CfnConfigurationRecorder(this, 'Recorder', {
      roleArn: `arn:${partition}:iam::${account}:role/aws-service-role/${SERVICE}/AWSServiceRoleForConfig`,
      recordingGroup: recorded(props.recordOnly),
      recordingMode: { recordingFrequency: 'CONTINUOUS' },
    });
    // Neither waits for the other: the recorder starts once there is a channel, and the channel is made once there is a recorder.
    const channel = new config.CfnDeliveryChannel(this, 'Channel', {
      s3BucketName: bucket.bucketName,
      s3KeyPrefix: prefix,
      s3KmsKeyArn: props.logs.encryptionKey.keyArn,
      configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
    });
    channel.node.addDependency(ready);
    if (props.makeServiceLinkedRole) recorder.addResourceDependency(this.serviceLinkedRole());
    for (const resource of [recorder, channel]) resource.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.ready = this;
  }

  private serviceLinkedRole(): iam.CfnServiceLinkedRole {
    const role = new iam.CfnServiceLinkedRole(this, 'Role', { awsServiceName: SERVICE });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return role;
  }
}

const recorded = (only: readonly string[] | undefined): config.CfnConfigurationRecorder.RecordingGroupProperty =>
  only === undefined
    ? { allSupported: true, includeGlobalResourceTypes: true }
    : { resourceTypes: [...only], recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' } };
