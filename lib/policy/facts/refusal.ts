import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A rule that keeps permissions from principals, whatever else allows them. */
export interface Refusal {
  /** Whether somebody is spared, who can mend what the rule broke, where it holds for everybody. */
  readonly spares: Maybe<boolean>;
  /** Whether somebody is left for whom it holds. */
  readonly holds: Maybe<boolean>;
  /** What it keeps back, and whether each is spelled so that it is understood. */
  readonly permissions: readonly { readonly place: Place; readonly name: string; readonly known: Maybe<boolean> }[];
  /** Whether its condition asks what such rules can ask; true where it has none. */
  readonly heeded: Maybe<boolean>;
}

/** A limit to what identities can reach at all, whoever gives them rights. */
export interface ReachLimit {
  /** Whether it is bound to somebody. */
  readonly bound: Maybe<boolean>;
  /** Whether it is said which permissions it is about, and that does not change by itself. */
  readonly fixed: Maybe<boolean>;
  /** What can be reached, and whether each is everything that an organization has. */
  readonly reaches: readonly { readonly place: Place; readonly name: string; readonly everything: Maybe<boolean> }[];
}
