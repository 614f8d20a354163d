import { ConfigError } from '../../core';
import { isObject } from '../../terraform/resource';

/** A lock that nobody can take back, as it was noted when it was first synthesised. */
export interface NotedLock {
  /** Path of the construct, for people. */
  readonly path: string;
  /** Type of the resource, as Terraform spells it. */
  readonly type: string;
  /** For how long what is written must stay; 0 where the configuration does not say it. */
  readonly days: number;
  /** `locked`; or `forgotten` once Terraform was told to let go of the resource, which stays locked where it is. */
  readonly stage: 'locked' | 'forgotten';
  /** `count` or `for_each` of the resource, where it has one. */
  readonly times?: string;
}

/** Locks by their stack and address, such as 'claims/google_storage_bucket.logs'. */
export type NotedLocks = ReadonlyMap<string, NotedLock>;

/**
 * Reads a manifest.
 *
 * @throws LockManifestFormat if that is none: it is never guessed what was locked
 */
export function parseLocks(text: string, file: string): NotedLocks {
  const parsed = json(text);
  if (!isObject(parsed)) throw malformed(file, 'which is no JSON object');
  if (parsed['version'] !== 1) throw malformed(file, `of version ${JSON.stringify(parsed['version'])}, not 1`);
  const { locks } = parsed;
  if (!isObject(locks)) throw malformed(file, "without an object 'locks'");
  return new Map(Object.entries(locks).map(([key, lock]) => [key, asLock(lock) ?? refuse(file, key)]));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function asLock(raw: unknown): NotedLock | undefined {
  if (!isObject(raw)) return undefined;
  const { path, type, days, stage, times } = raw;
  if (typeof path !== 'string' || typeof type !== 'string') return undefined;
  if (typeof days !== 'number' || days < 0 || (stage !== 'locked' && stage !== 'forgotten')) return undefined;
  if (times !== undefined && typeof times !== 'string') return undefined;
  return { path, type, days, stage, ...(times !== undefined && { times }) };
}

function refuse(file: string, key: string): never {
  throw malformed(file, `whose '${key}' has no path, type, days and stage`);
}

function malformed(file: string, got: string): ConfigError {
  const how = 'take back what was changed by hand, or resolve the conflict so that every lock of both sides stays';
  return new ConfigError(
    'LockManifestFormat',
    `'locks.file' must be a manifest as synthesis writes it, got '${file}', ${got}; ${how}`,
  );
}

/** The text of a manifest: the same for the same locks, and one more lock is a few lines more. */
export function locksText(locks: NotedLocks): string {
  const sorted = [...locks].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, locks: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}
