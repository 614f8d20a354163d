import type { TamperingClass } from '../../core';

/** Calls of one service that weaken one kind of protection, by the names that CloudTrail gives them. */
export interface TamperCalls {
  readonly class: TamperingClass;
  /** The service, as CloudTrail's `eventSource` has it before `.amazonaws.com`. */
  readonly source: string;
  readonly names: readonly string[];
  /** Whether deployments make these calls as well, so that those of the deployment role are no news. */
  readonly deployed: boolean;
  /** What else the record of the call must say; the way in which EventBridge writes it. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Services whose calls are recorded in one region for all: CloudTrail hands them to EventBridge there, and nowhere else.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html (global service events)
 */
export const GLOBAL_SOURCES: ReadonlySet<string> = new Set(['iam', 'organizations']);

/** Where calls to `GLOBAL_SOURCES` are heard. */
export const GLOBAL_REGION = 'us-east-1';

/** The service as policies call it, where CloudTrail has another word. */
export const PREFIX_OF_SOURCE: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' };

/**
 * The action of policies behind a call, where CloudTrail has another name.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
export const ACTION_OF_CALL: Readonly<Record<string, string>> = {
  's3:DeleteAccountPublicAccessBlock': 's3:PutAccountPublicAccessBlock',
  's3:DeleteBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:DeleteBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:DeleteBucketPublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:DeleteBucketReplication': 's3:PutReplicationConfiguration',
  's3:PutBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:PutBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:PutBucketReplication': 's3:PutReplicationConfiguration',
  's3:DeleteObjects': 's3:DeleteObject',
  's3:PutObjectLockConfiguration': 's3:PutBucketObjectLockConfiguration',
};
