import { Duration, Lazy, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { GovernedKey } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { logAccess } from '../log/access-log';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';

/** Deletes what was captured, or changes who can reach it. */
const BUCKET_WEAKENING = [
  's3:DeleteBucket',
  's3:DeleteBucketPolicy',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutBucketAcl',
  's3:PutBucketLogging',
  's3:PutBucketOwnershipControls',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutInventoryConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutObjectAcl',
  's3:PutObjectVersionAcl',
  's3:PutReplicationConfiguration',
];

/** Properties of a `CaptureBucket`. */
export interface CaptureBucketProps extends TrustedBaseProps {
  /** ARN of the only role that writes. */
  readonly writerArn: string;

  /**
   * How long captured data is kept.
   *
   * @default - until the trusted base deletes it
   */
  readonly keepFor?: Duration;

  /**
   * A customer-managed key.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Where each access to the captured data is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;
}

/**
 * A bucket for requests and answers of a model: one role writes, named roles read, only the trusted base changes it.
 *
 * It stays when its stack goes.
 */
export class CaptureBucket extends Construct {
  public readonly bucket: s3.Bucket;
  public readonly encryptionKey: kms.IKey;
  private readonly readers: string[];

  public constructor(scope: Construct, id: string, props: CaptureBucketProps) {
    super(scope, id);
    this.encryptionKey =
      props.encryptionKey ??
      new GovernedKey(this, 'Key', {
        deployer: props.deployer,
        breakGlass: props.breakGlass,
        description: `Captured data of ${this.node.path}`,
      });
    this.bucket = this.newBucket(props.keepFor);
    // The writer is let through, so that the list is never empty; it holds no right to read.
    this.readers = [props.writerArn];
    this.deny('OnlyTheModelWrites', ['s3:PutObject'], [props.writerArn]);
    this.deny(
      'OnlyNamedRolesRead',
      ['s3:GetObject', 's3:GetObjectVersion'],
      Lazy.list({ produce: () => this.readers }),
    );
    this.deny('OnlyTrustedBaseChanges', BUCKET_WEAKENING, TrustedBase.of(this, props).arns);
    // Without its policy, a bucket that outlives its stack would be open to every administrator.
    this.bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
    if (props.logs !== undefined) logAccess(this.bucket, props.logs);
  }

  /** Lets a role through the bucket's policy; what it may do is still for its own policy to say. */
  public admitReader(roleArn: string): void {
    this.readers.push(roleArn);
  }

  private newBucket(keepFor: Duration | undefined): s3.Bucket {
    return new s3.Bucket(this, 'Resource', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.encryptionKey,
      bucketKeyEnabled: true,
      versioned: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...(keepFor ? [{ expiration: keepFor, noncurrentVersionExpiration: keepFor }] : []),
      ],
    });
  }

  private deny(sid: string, actions: string[], exceptArns: string[]): void {
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid,
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions,
        resources: [this.bucket.bucketArn, this.bucket.arnForObjects('*')],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': exceptArns } },
      }),
    );
  }
}
