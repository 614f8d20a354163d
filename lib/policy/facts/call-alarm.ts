import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What tells somebody that a call was made which weakens a protection. */
export interface CallAlarm {
  /** Whether it listens at all. */
  readonly on: Maybe<boolean>;
  /** Whether it tells anybody. */
  readonly tellsSomebody: Maybe<boolean>;
  /** Whom it tells, each with where that is written. */
  readonly told: readonly {
    readonly place: Place;
    /** Whether what could not be delivered is kept for somebody to find, in a queue that lets it in; and whether with a key of the account. */
    readonly undeliveredKept: Maybe<boolean>;
    readonly keptUnderOwnKey: Maybe<boolean>;
  }[];
  /** Whether it hears of calls by everybody, or by all but roles that it names. */
  readonly hearsOthers: Maybe<boolean>;
  /** Calls like those that it hears of, which no rule of the files hears of. */
  readonly overlooks: readonly string[];
  /** Calls that it listens for by their names. */
  readonly names: readonly {
    readonly place: Place;
    readonly name: string;
    /** Whether events of that name ever come to it. */
    readonly arrives: Maybe<boolean>;
    /** What the record of such a call has in its place; nothing where the name is right. */
    readonly instead: string;
  }[];
}
