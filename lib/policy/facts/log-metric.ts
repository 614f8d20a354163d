import type { Maybe } from '../../core';

/** A count of audit logs of a sort, which is there so that somebody is told. */
export interface LogMetric {
  /** Whether it counts at all. */
  readonly on: Maybe<boolean>;
  /** Whether an alarm that is on looks at it, and tells somebody. */
  readonly told: Maybe<boolean>;
  /** Ways to tamper with logs that it leaves out; nothing where it is about something else. */
  readonly overlooks: readonly string[] | undefined;
}
