import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { TrustedBase } from '../custody/trusted-base';
import { LogBucketPolicy } from './log-bucket-policy';

/**
 * A bucket for logs, and the policy that guards it: private, versioned, without ACLs, and there to stay with its policy.
 *
 * @param base who may change the bucket's set-up
 * @param props what differs from bucket to bucket: encryption, lock, lifecycle
 */
export function governedBucket(
  scope: Construct,
  base: TrustedBase,
  props: s3.BucketProps,
): { readonly bucket: s3.Bucket; readonly policy: LogBucketPolicy } {
  const bucket = new s3.Bucket(scope, 'Resource', {
    ...props,
    versioned: true,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...(props.lifecycleRules ?? [])],
  });
  const policy = new LogBucketPolicy(bucket, base);
  // Without its policy, a bucket that outlives its stack would be open to every administrator.
  bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
  const resource = bucket.node.defaultChild;
  if (s3.CfnBucket.isCfnBucket(resource)) {
    // Through the plain property: the higher-level one would add a function that may re-configure the bucket.
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
  return { bucket, policy };
}
