import { ConfigError, type Placed, type RetentionLock } from '../../core';

const DAY = 86_400;

/** What the provider takes as the seconds of a retention is below this. */
const SECONDS_ROOM = 2_147_483_647;

/**
 * How long Cloud Storage keeps an object, in seconds.
 *
 * @throws RetentionDays, RetentionUnderFloor as `RetentionLock` does
 * @throws RetentionOverStorage if it is longer than the provider takes
 */
export function retentionSeconds(lock: RetentionLock, place: Placed): number {
  const days = lock.daysFor(place);
  if (days * DAY < SECONDS_ROOM) return days * DAY;
  const most = Math.floor(SECONDS_ROOM / DAY);
  const reason = `'lock' must be ${most} days at the most for Cloud Storage, got ${days}; the provider takes no more seconds`;
  throw new ConfigError('RetentionOverStorage', reason, place);
}
