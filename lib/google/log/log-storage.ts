import { StorageBucket, type StorageBucketLifecycleRule } from '@cdktf/provider-google/lib/storage-bucket';
import type { Construct } from 'constructs';
import { ConfigError, type Days, type Placed, type RetentionLock } from '../../core';
import { type ITerraformDependable, Token } from '../cdktf';

const DAY = 86_400;

/** What the provider takes as the seconds of a retention is below this. */
const SECONDS_ROOM = 2_147_483_647;

/** Days for which an object that was deleted can be brought back: what Google takes where nothing is said. */
const UNDELETE_DAYS = 7;

const NAME = /^(?!goog)(?!.*google)[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/;

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
  if (!Token.isUnresolved(name) && !NAME.test(name)) {
    const allowed = "3 to 63 lower-case letters, digits, '-', '_' and '.', without 'google'";
    throw new ConfigError('BucketName', `'bucketName' must be ${allowed}, got '${name}'`, scope);
  }
  return new StorageBucket(scope, id, {
    project,
    name,
    location,
    uniformBucketLevelAccess: true,
    publicAccessPrevention: 'enforced',
    forceDestroy: false,
    retentionPolicy: { retentionPeriod: secondsOf(lock, scope), isLocked: !lock.reversible },
    softDeletePolicy: { retentionDurationSeconds: UNDELETE_DAYS * DAY },
    encryption: { defaultKmsKeyName: keyName },
    lifecycleRule: lifecycle(props, scope),
    dependsOn: after.length === 0 ? undefined : [...after],
    lifecycle: { preventDestroy: true },
  });
}

function secondsOf(lock: RetentionLock, place: Placed): number {
  const days = lock.daysFor(place);
  if (days * DAY < SECONDS_ROOM) return days * DAY;
  const most = Math.floor(SECONDS_ROOM / DAY);
  const reason = `'lock' must be ${most} days at the most for Cloud Storage, got ${days}; the provider takes no more seconds`;
  throw new ConfigError('RetentionOverStorage', reason, place);
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
