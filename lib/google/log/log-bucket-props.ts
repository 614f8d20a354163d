import type { Days, RetentionLock } from '../../core';
import type { FenceExceptions } from '../custody/fence';
import type { IKeyRef } from '../custody/governed-key';
import type { GoogleProject } from '../place/google-project';
import type { LogLocations } from './log-locations';
import type { StorageTransition } from './log-storage';

/** Properties of an `ImmutableLogBucket`. */
export interface ImmutableLogBucketProps extends Partial<FenceExceptions> {
  /** The project that keeps the logs; best one of its own, in which nobody works. */
  readonly project: GoogleProject;

  /**
   * Where the logs are kept: a region such as 'europe-west4', or the place of each part.
   *
   * It cannot be changed.
   */
  readonly location: string | LogLocations;

  /**
   * How long each log stays, and whether that can be taken back. At most 3,650 days, unless `searchable` is given.
   *
   * Going from `staged` (reversible) to `locked` (irreversible) changes the buckets in place, and holds for what is in them too.
   */
  readonly lock: RetentionLock;

  /**
   * How long entries can be searched in Cloud Logging, where that is shorter than the evidence in Cloud Storage stays. At most 3,650 days.
   *
   * @default - as `lock`
   */
  readonly searchable?: RetentionLock;

  /**
   * The key of both buckets. The bucket of Cloud Logging cannot do without one later, and goes on with the version of it that it began with
   * until another key is set, and the first one again.
   *
   * Source: https://cloud.google.com/logging/docs/routing/managed-encryption-storage#manage-key
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * The project of the key. With `breakGlass`, nobody else can destroy versions of keys there.
   *
   * @default - the project of the logs, unless `encryptionKey` is given
   */
  readonly keyProject?: GoogleProject;

  /**
   * Name of the bucket of Cloud Storage: 3 to 63 lower-case letters, digits, '-', '_' and '.', like no other in the world.
   *
   * @default - made from the project and the construct's path
   */
  readonly bucketName?: string;

  /**
   * Id of the bucket of Cloud Logging, of 1 to 100 letters, digits, '-', '_' and '.'.
   *
   * @default - made from the construct's path
   */
  readonly logBucketId?: string;

  /**
   * When objects move to cheaper storage. They stay locked there.
   *
   * @default - never
   */
  readonly transitions?: readonly StorageTransition[];

  /**
   * When an object is deleted: the day its lock ends, or a later one. Cloud Logging deletes entries the day their lock ends.
   *
   * @default - never
   */
  readonly expiresAfter?: Days;
}
