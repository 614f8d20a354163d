import { StorageBucket, type StorageBucketLifecycleRule } from '@cdktf/provider-google/lib/storage-bucket';
import type { Construct } from 'constructs';
import { ConfigError, type Days, type Placed, type RetentionLock } from '../../core';
import type { ITerraformDependable } from '../cdktf';
import { retentionSeconds } from '../custody/retention-seconds';

const DAY = 86_400;

/** Days for which an object that was deleted can be brought back: what Google takes where nothing is said. */
const UNDELETE_DAYS = 7;

/** When objects move to storage that is cheaper to keep in, and dearer to read from. They stay locked there. */
export interface StorageTransition {
  readonly storageClass: 'NEARLINE' | 'COLDLINE' | 'ARCHIVE';
  readonly after: Days;
}

/** Properties of the bucket of Cloud Storage that keeps logs. */
export interface LogStorageProps {
  readonly project: string;
  readonly name: string;
  readonly location: string;
  readonly lock: RetentionLock;
  readonly keyName: string;
  readonly transitions: readonly StorageTransition[];
  readonly expiresAfter: Days | undefined;
  /** What has to be there before: rights to the key. */
  readonly after: readonly ITerraformDependable[];
}

/** A bucket of Cloud Storage from which nothing goes before its time, and which is never public. */
export function logStorage(scope: Construct, id: string, props: LogStorageProps): StorageBucket {
  const { project, name, location, lock, keyName, after } = props;
  return new StorageBucket(scope, id, {
    project,
    name,
    location,
    uniformBucketLevelAccess: true,
    publicAccessPrevention: 'enforced',
    forceDestroy: false,
    retentionPolicy: { retentionPeriod: retentionSeconds(lock, scope), isLocked: !lock.reversible },
    softDeletePolicy: { retentionDurationSeconds: UNDELETE_DAYS * DAY },
    encryption: { defaultKmsKeyName: keyName },
    lifecycleRule: lifecycle(props, scope),
    dependsOn: after.length === 0 ? undefined : [...after],
    lifecycle: { preventDestroy: true },
  });
}

function lifecycle(
  { lock, transitions, expiresAfter }: LogStorageProps,
  place: Placed,
): StorageBucketLifecycleRule[] | undefined {
  const moves = transitions.map(({ storageClass, after }) => ({
    action: { type: 'SetStorageClass', storageClass },
    condition: { age: wholeDays('transitions', after, place) },
  }));
  const rules = expiresAfter === undefined ? moves : [...moves, expiry(lock, expiresAfter, place)];
  return rules.length === 0 ? undefined : rules;
}

function expiry(lock: RetentionLock, expiresAfter: Days, place: Placed): StorageBucketLifecycleRule {
  const age = wholeDays('expiresAfter', expiresAfter, place);
  const locked = lock.daysFor(place);
  if (age >= locked) return { action: { type: 'Delete' }, condition: { age } };
  const how = 'lengthen it, or shorten the lock';
  const reason = `'expiresAfter' must be at least the ${locked} days of the lock, got ${age} days; ${how}`;
  throw new ConfigError('ExpiryBeforeUnlock', reason, place);
}

function wholeDays(prop: string, given: Days, place: Placed): number {
  const days = given.toDays({ integral: false });
  if (Number.isInteger(days) && days > 0 && days < 1e9) return days;
  throw new ConfigError('LifecycleDays', `'${prop}' must be whole days from 1 on, got ${days}`, place);
}
