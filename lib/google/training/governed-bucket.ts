import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import type { Construct } from 'constructs';
import type { RetentionLock } from '../../core';
import { retentionSeconds } from '../custody/retention-seconds';
import type { UsableKey } from '../custody/usable-key';
import { bucketNameOf } from '../naming/bucket-name';
import type { GoogleProject } from '../place/google-project';
import { type BucketNetworks, ipFilter } from './bucket-networks';

const DAY = 86_400;

/** Days for which an object that was deleted can be brought back: the most that Google takes. */
const UNDELETE_DAYS = 90;

/** Properties of a bucket for data or models. */
export interface GovernedBucketProps {
  readonly project: GoogleProject;
  readonly location: string;
  readonly bucketName: string | undefined;

  /** The key, and what has to be there before: rights to it. */
  readonly key: UsableKey;

  /** What is known of what is in it. */
  readonly labels: Readonly<Record<string, string>>;

  /** How long each object stays as it was written, where that is asked for. */
  readonly lock: RetentionLock | undefined;

  /** Whence it can be reached, where that is asked for. */
  readonly networks: BucketNetworks | undefined;
}

/**
 * A bucket that is never public and knows no access lists, whose objects are under one key, and from which nothing is lost by mistake.
 *
 * Cloud Storage keeps either versions or a retention, and not both: a retention already keeps every object as it was.
 *
 * Source: https://cloud.google.com/storage/docs/bucket-lock
 */
export function governedBucket(scope: Construct, id: string, props: GovernedBucketProps): StorageBucket {
  const { project, location, bucketName, key, labels, lock, networks } = props;
  return new StorageBucket(scope, id, {
    project: project.projectId,
    name: bucketNameOf(scope, project, bucketName),
    location,
    labels: { ...labels },
    uniformBucketLevelAccess: true,
    publicAccessPrevention: 'enforced',
    forceDestroy: false,
    ...(lock === undefined
      ? { versioning: { enabled: true } }
      : { retentionPolicy: { retentionPeriod: retentionSeconds(lock, scope), isLocked: !lock.reversible } }),
    softDeletePolicy: { retentionDurationSeconds: UNDELETE_DAYS * DAY },
    encryption: { defaultKmsKeyName: key.keyName },
    ipFilter: networks && ipFilter(networks, scope),
    dependsOn: key.granted,
    lifecycle: { preventDestroy: true },
  });
}
