import type * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ImmutableLogBucket } from './immutable-log-bucket';
import { LogSource } from './log-source';

/**
 * Logs each access to a bucket.
 *
 * On the L1, because the L2 would also rewrite the policy of the log bucket, which its owner governs.
 */
export function logAccess(bucket: s3.Bucket, logs: ImmutableLogBucket): void {
  const resource = bucket.node.defaultChild;
  if (!CfnBucket.isCfnBucket(resource)) return;
  const { bucket: target, prefix, ready } = logs.addSource(LogSource.s3ServerAccess());
  resource.loggingConfiguration = { destinationBucketName: target.bucketName, logFilePrefix: prefix && `${prefix}/` };
  resource.node.addDependency(ready);
}
