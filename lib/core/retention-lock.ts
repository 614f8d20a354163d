import { ConfigError, type Placed } from './errors';

/** Anything that is a number of days, such as `Duration.days(400)` of the AWS CDK. */
export interface Days {
  toDays(options?: { readonly integral?: boolean }): number;
}

/** Options of a lock that can be taken back. */
export interface StagedLockOptions {
  /**
   * Why logs are kept for less than six months.
   *
   * Needed when, and only when, the duration is under `RetentionLock.FLOOR_DAYS`.
   *
   * @default - the duration is at or over the floor
   */
  readonly reason?: string;
}

/** Options of a lock that nobody can take back. */
export interface LockedLockOptions extends StagedLockOptions {
  /** Says aloud that nobody, not even the cloud provider, can delete what is stored before its time. */
  readonly acknowledge: 'irreversible';
}

/**
 * How long what is written must stay, and whether that promise can be taken back.
 *
 * The duration is never defaulted: it decides what the storage costs and, once locked, for how long.
 */
export class RetentionLock {
  /** Six months at their longest: the least that EU AI Act Art. 19(1) and 26(6) ask of logs of a high-risk system. */
  public static readonly FLOOR_DAYS = 184;

  /**
   * A reversible lock: retention holds for everyone, until the trusted base lifts it.
   *
   * Start here. Move to `locked` once the duration has proved right.
   */
  public static staged(duration: Days, options: StagedLockOptions = {}): RetentionLock {
    return new RetentionLock('staged', duration, options.reason);
  }

  /**
   * An irreversible lock: nobody can delete a stored object, or shorten its retention, before its time.
   *
   * Only closing the cloud account ends it.
   */
  public static locked(duration: Days, options: LockedLockOptions): RetentionLock {
    return new RetentionLock('locked', duration, options.reason);
  }

  private constructor(
    /** `staged` can be taken back, `locked` cannot. */
    public readonly stage: 'staged' | 'locked',
    private readonly duration: Days,
    /** Why the duration is under the floor, where it is. */
    public readonly reason: string | undefined,
  ) {}

  /** Whether the trusted base can still lift or shorten the retention. */
  public get reversible(): boolean {
    return this.stage === 'staged';
  }

  /**
   * The retention in whole days, from 1 to 36,500.
   *
   * @param place the construct that uses the lock, for the error
   * @throws RetentionDays if the duration is not such a number, or is known only at deploy time
   * @throws RetentionUnderFloor if it is under the floor and no reason is stated
   */
  public daysFor(place: Placed): number {
    const days = this.duration.toDays({ integral: false });
    if (!Number.isInteger(days) || days < 1 || days > 36_500) {
      const got = Math.abs(days) > 1e100 ? 'a value known only at deploy time' : `${days}`;
      throw new ConfigError('RetentionDays', `'lock' must be 1 to 36500 whole days, got ${got}`, place);
    }
    if (days < RetentionLock.FLOOR_DAYS && !this.reason?.trim()) {
      throw new ConfigError(
        'RetentionUnderFloor',
        `'lock' must be at least ${RetentionLock.FLOOR_DAYS} days (six months at their longest), got ${days}; ` +
          "lengthen it, or state why less is enough in 'reason'",
        place,
      );
    }
    return days;
  }

  public toString(): string {
    return this.reversible ? 'staged (reversible)' : 'locked (irreversible)';
  }
}
