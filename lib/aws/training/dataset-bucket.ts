import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ConfigError, type RetentionLock } from '../../core';

/** What differs from one dataset's bucket to the next. */
export interface DatasetBucketProps {
  readonly encryptionKey: kms.IKey;
  readonly retention?: RetentionLock;
  readonly expiresAfter?: Duration;
}

/** The bucket of a dataset, without the policy that guards it: private, versioned, without ACLs, heard of on EventBridge, and there to stay. */
export function datasetBucket(scope: Construct, props: DatasetBucketProps): s3.Bucket {
  const bucket = new s3.Bucket(scope, 'Resource', {
    encryption: s3.BucketEncryption.KMS,
    encryptionKey: props.encryptionKey,
    bucketKeyEnabled: true,
    versioned: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
    // From the beginning: a bucket that gets it later is another, empty one.
    objectLockEnabled: true,
    objectLockDefaultRetention: props.retention && retention(props.retention, scope),
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...expiry(props, scope)],
  });
  const resource = bucket.node.defaultChild;
  if (s3.CfnBucket.isCfnBucket(resource)) {
    // Through the plain property: the higher-level one would add a function that may re-configure the bucket.
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
  return bucket;
}

function retention(lock: RetentionLock, place: Construct): s3.ObjectLockRetention {
  const duration = Duration.days(lock.daysFor(place));
  return lock.reversible ? s3.ObjectLockRetention.governance(duration) : s3.ObjectLockRetention.compliance(duration);
}

function expiry({ retention: lock, expiresAfter }: DatasetBucketProps, place: Construct): s3.LifecycleRule[] {
  if (expiresAfter === undefined) return [];
  const locked = lock?.daysFor(place) ?? 0;
  const days = expiresAfter.toDays({ integral: false });
  if (!expiresAfter.isUnresolved() && days < locked) {
    throw new ConfigError(
      'ExpiryBeforeUnlock',
      `'expiresAfter' must be at least the ${locked} days of the retention, got ${days} days; lengthen it, or shorten the retention`,
      place,
    );
  }
  // Expiration only hides an object of a versioned bucket; what is hidden is deleted a day later.
  return [{ expiration: expiresAfter, noncurrentVersionExpiration: Duration.days(1) }];
}
