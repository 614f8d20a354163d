import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What tells somebody that a call was made which weakens a protection. */
export interface CallAlarm {
  /** Whether it listens at all. */
  readonly on: Maybe<boolean>;
  /** Whom it tells, each with where that is written. */
  readonly told: readonly {
    readonly place: Place;
    /** What is told: the type of the resource, or what is known of it. */
    readonly what: string;
    /** Whether what could not be delivered is kept for somebody to find. */
    readonly undeliveredKept: Maybe<boolean>;
  }[];
}
