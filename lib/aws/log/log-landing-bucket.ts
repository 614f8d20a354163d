import { Duration, Fn, Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { TrustedBase } from '../custody/trusted-base';
import { governedBucket } from './governed-bucket';
import type { LandingKind } from './log-source';

/** Properties of a `LogLandingBucket`. */
interface LogLandingBucketProps {
  readonly kind: LandingKind;
  /** Key of the locked bucket that the landed objects go on to. */
  readonly encryptionKey: kms.IKey;
  readonly base: TrustedBase;
}

/**
 * Takes in the logs of services that cannot deliver into a locked bucket, until they are replicated into one.
 *
 * An object goes 30 days after it landed, and for good 7 days later. Its replica has no lock of its own and so gets the locked bucket's.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html
 */
export class LogLandingBucket extends Construct {
  public readonly bucket: s3.Bucket;

  /** The key that encrypts what lands, unless S3 holds it. */
  public readonly keyArn: string | undefined;

  public constructor(scope: Construct, id: string, props: LogLandingBucketProps) {
    super(scope, id);
    const ownKey = props.kind !== 'sse-s3';
    this.keyArn = ownKey ? props.encryptionKey.keyArn : undefined;
    this.bucket = governedBucket(this, props.base, {
      ...(props.kind === 'waf' && { bucketName: this.wafBucketName() }),
      ...(ownKey
        ? { encryption: s3.BucketEncryption.KMS, encryptionKey: props.encryptionKey, bucketKeyEnabled: true }
        : { encryption: s3.BucketEncryption.S3_MANAGED }),
      lifecycleRules: [{ expiration: Duration.days(30), noncurrentVersionExpiration: Duration.days(7) }],
    }).bucket;
  }

  /**
   * A name that WAF accepts. It stays for the life of the stack and differs in each new one,
   * because the bucket of a stack that is gone keeps its name.
   */
  private wafBucketName(): string {
    const { account, stackId } = Stack.of(this);
    const life = Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', stackId))));
    return `aws-waf-logs-${this.node.addr.slice(-8)}-${account}-${life}`;
  }
}
