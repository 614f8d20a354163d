import { ConfigError, Unknown } from '../../core';
import type { NotedLock, NotedLocks } from './lock-manifest';
import type { StackLocks, WrittenLock } from './written-locks';

/** What became of the locks of a manifest. */
export interface KeptLocks {
  /** What is broken, each in one line. */
  readonly faults: readonly ConfigError[];
  /** The locks to be noted from now on. */
  readonly noted: NotedLocks;
}

/**
 * Looks for every lock that is noted in what was written. No exception is possible: nobody can take such a lock back.
 *
 * @param versions of the manifest; where they differ, the first says what was locked, and each for how long at least
 */
export function keptLocks(versions: readonly NotedLocks[], stacks: ReadonlyMap<string, StackLocks>): KeptLocks {
  const sought = [...together(versions)].map(([key, lock]) => {
    const found = lookFor(key, stacks);
    return { key, lock, found: isTaken(key, found, versions) ? NOWHERE : found };
  });
  const made = [...stacks.values()].flatMap(({ byAddress }) => [...byAddress.values()]);
  const locked = made.filter(({ isLocked, exists }) => isLocked === true && exists);
  const gone = sought.filter(({ found }) => found.resource === undefined);
  return {
    faults: distinct([
      ...sought.flatMap(({ key, lock, found }) => faultOf(key, lock, found) ?? []),
      ...locked.filter(({ isKept }) => !isKept).map(destroyable),
    ]),
    noted: new Map([
      ...gone.map(({ key, lock }): [string, NotedLock] => [key, { ...lock, stage: 'forgotten' }]),
      ...locked.map((lock): [string, NotedLock] => [lock.key, notedOf(lock)]),
    ]),
  };
}

/** What several versions of a manifest ask for together: what one says alone, another cannot have taken back. */
function together(versions: readonly NotedLocks[]): NotedLocks {
  const all = new Map<string, NotedLock>();
  for (const [key, lock] of versions.flatMap((version) => [...version])) {
    const known = all.get(key) ?? lock;
    const isLocked = known.stage === 'locked' || lock.stage === 'locked';
    all.set(key, {
      ...known,
      days: Math.max(known.days, lock.days),
      stage: isLocked ? 'locked' : 'forgotten',
    });
  }
  return all;
}

interface Found {
  readonly resource: WrittenLock | undefined;
  readonly isForgotten: boolean;
}

const NOWHERE: Found = { resource: undefined, isForgotten: false };

/** Whether it is said to have gone where another lock was before: Terraform leaves that one, and destroys this. */
const isTaken = (key: string, { resource }: Found, versions: readonly NotedLocks[]): boolean =>
  resource !== undefined &&
  resource.key !== key &&
  versions.some((version) => version.has(key) && version.get(resource.key)?.stage === 'locked');

/** Finds a resource under the address that it has now. */
function lookFor(key: string, stacks: ReadonlyMap<string, StackLocks>): Found {
  const [, stack = '', first = ''] = /^([^/]*)\/(.*)$/s.exec(key) ?? [];
  const locks = stacks.get(stack);
  if (locks === undefined) return NOWHERE;
  const passed = new Set<string>();
  let address = first;
  while (!locks.byAddress.has(address) && !passed.has(address)) {
    passed.add(address);
    address = locks.moved.get(address) ?? address;
  }
  const resource = locks.byAddress.get(address);
  return { resource, isForgotten: resource === undefined && locks.forgotten.has(address) };
}

function faultOf(key: string, noted: NotedLock, { resource: found, isForgotten }: Found): ConfigError | undefined {
  if (noted.stage === 'forgotten' || isForgotten) return undefined;
  if (found === undefined || !found.exists || found.type !== noted.type) return vanished(key, noted);
  if (found.times !== noted.times) return otherTimes(noted, found);
  if (found.isLocked !== true) return undone(noted, found);
  return Unknown.is(found.days) || found.days < noted.days ? shortened(noted, found) : undefined;
}

function vanished(key: string, { path, days }: NotedLock): ConfigError {
  const [, address = ''] = /^[^/]*\/(.*)$/s.exec(key) ?? [];
  const how = [
    'put it back',
    `or say where it went with moveFromId('${address}') on the resource that it is now`,
    `or let Terraform forget it, which destroys nothing, with addOverride('removed', [{ from: '${address}', lifecycle: { destroy: false } }]) on its stack until that is merged`,
    'where stacks differ from run to run, give each run a manifest of its own with locks.file',
  ].join('; ');
  return fault('LockVanished', path, `'${key}' must stay, locked for ${days} days, got no such resource; ${how}`);
}

function otherTimes({ path, times }: NotedLock, found: WrittenLock): ConfigError {
  const how = 'one that is no longer counted would be destroyed: give what is new a resource of its own';
  const reason = `'count' or 'for_each' of a locked resource must stay ${times ?? 'unset'}, got ${found.times ?? 'none'}; ${how}`;
  return fault('LockVanished', found.path || path, reason);
}

function undone({ days }: NotedLock, { type, path, isLocked }: WrittenLock): ConfigError {
  const [prop, cost] = UNDONE[type] ?? ['lock', 'it cannot be taken back'];
  const reason = `'${prop}' must stay true, noted as locked for ${days} days, got ${said(isLocked)}; ${cost}`;
  return fault('LockUndone', path, reason);
}

const UNDONE: Readonly<Record<string, readonly [string, string]>> = {
  google_storage_bucket: [
    'retention_policy.is_locked',
    'Google never unlocks, so that Terraform would destroy the bucket and make another: write the lock out again',
  ],
  google_logging_project_bucket_config: ['locked', 'Google never unlocks: write the lock out again'],
};

function shortened({ days }: NotedLock, { path, type, days: got }: WrittenLock): ConfigError {
  const prop = type === 'google_storage_bucket' ? 'retention_policy.retention_period' : 'retention_days';
  const how = 'Google only lengthens a locked retention: write the number of days out again, or a longer one';
  return fault(
    'LockShortened',
    path,
    `'${prop}' must stay at ${days} days or more, got ${Unknown.is(got) ? said(got) : `${got} days`}; ${how}`,
  );
}

function destroyable({ path, address }: WrittenLock): ConfigError {
  const reason = `'lifecycle.preventDestroy' must be true on '${address}', which is locked, got false; set it, since a replacement would destroy the bucket`;
  return fault('LockDestroyable', path, reason);
}

const fault = (code: string, path: string, reason: string): ConfigError =>
  new ConfigError(code, reason, { node: { path } });

const said = (value: unknown): string => (Unknown.is(value) ? `what nobody can tell (${value.because})` : `${value}`);

function notedOf({ path, type, days, times }: WrittenLock): NotedLock {
  return { path, type, days: Unknown.is(days) ? 0 : days, stage: 'locked', ...(times !== undefined && { times }) };
}

function distinct(faults: readonly ConfigError[]): readonly ConfigError[] {
  const known = new Map(faults.map((one) => [one.message, one]));
  return [...known.values()].sort((a, b) => (a.message < b.message ? -1 : 1));
}
