import type { Days } from './retention-lock';

/** A number of days, for frameworks that have no type of their own for durations: `RetentionLock.staged(days(400))`. */
export const days = (number: number): Days => ({ toDays: () => number });
