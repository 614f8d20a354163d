import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { GovernedKey } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { logAccess } from '../log/access-log';
import { governedBucket } from '../log/governed-bucket';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';

/** Reports are kept for as long as a log is kept at the least. */
const KEPT = Duration.days(184);

/** Properties of `HookReports`. */
export interface HookReportsProps extends TrustedBaseProps {
  /** The role of the hook. */
  readonly writer: iam.Role;

  /**
   * Where each access is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;
}

/** A bucket for what a hook reports: under a key of its own, written by the role of the hook only, and there to stay. */
export class HookReports extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: HookReportsProps) {
    super(scope, id);
    const encryptionKey = new GovernedKey(this, 'Key', { ...props, description: `Reports of ${scope.node.path}` });
    const { bucket, policy } = governedBucket(this, TrustedBase.of(this, props), {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      lifecycleRules: [{ expiration: KEPT, noncurrentVersionExpiration: Duration.days(7) }],
    });
    policy.admitWriter(props.writer.roleArn, encryptionKey.keyArn);
    props.writer.addToPrincipalPolicy(
      new iam.PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')] }),
    );
    encryptionKey.grant(props.writer, 'kms:Decrypt', 'kms:GenerateDataKey');
    if (props.logs !== undefined) logAccess(bucket, props.logs);
    this.bucketName = bucket.bucketName;
  }
}
