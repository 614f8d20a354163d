import { LoggingProjectBucketConfig } from '@cdktf/provider-google/lib/logging-project-bucket-config';
import type { Construct } from 'constructs';
import { ConfigError, type RetentionLock } from '../../core';
import { type ITerraformDependable, Token } from '../cdktf';

/** Properties of the bucket of Cloud Logging in which logs are searched. */
export interface LogSearchProps {
  readonly project: string;
  readonly bucketId: string;
  readonly location: string;
  readonly lock: RetentionLock;
  readonly keyName: string;
  /** What has to be there before: rights to the key. */
  readonly after: readonly ITerraformDependable[];
}

const MOST_DAYS = 3_650;
const BUCKET_ID = /^(?!_)[A-Za-z0-9_.-]{1,100}$/;

/**
 * A bucket of Cloud Logging from which no entry goes before its time. Only those of projects can be locked.
 *
 * Source: https://cloud.google.com/logging/docs/buckets
 */
export function logSearch(scope: Construct, id: string, props: LogSearchProps): LoggingProjectBucketConfig {
  const { project, bucketId, location, lock, keyName, after } = props;
  const days = lock.daysFor(scope);
  if (days > MOST_DAYS) {
    const how = "give 'searchable' a shorter one, and 'lock' holds for Cloud Storage";
    const reason = `'lock' must be ${MOST_DAYS} days at the most for Cloud Logging, got ${days}; ${how}`;
    throw new ConfigError('RetentionOverLogging', reason, scope);
  }
  if (!Token.isUnresolved(bucketId) && !BUCKET_ID.test(bucketId)) {
    const allowed = "1 to 100 letters, digits, '-', '_' and '.', not beginning with '_'";
    throw new ConfigError('LogBucketId', `'logBucketId' must be ${allowed}, got '${bucketId}'`, scope);
  }
  return new LoggingProjectBucketConfig(scope, id, {
    project,
    location,
    bucketId,
    description: 'Logs that have to stay',
    retentionDays: days,
    locked: !lock.reversible,
    cmekSettings: { kmsKeyName: keyName },
    dependsOn: after.length === 0 ? undefined : [...after],
    lifecycle: { preventDestroy: true },
  });
}
