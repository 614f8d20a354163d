import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A rule that keeps permissions from principals, whatever else allows them. */
export interface Refusal {
  /** Whether somebody is spared, who can mend what the rule broke, where it holds for everybody. */
  readonly spares: Maybe<boolean>;
  /** Whether somebody is left for whom it holds, and something that it keeps back. */
  readonly holds: Maybe<boolean>;
  /** What it keeps back, and whether each is spelled so that it is understood. */
  readonly permissions: readonly { readonly place: Place; readonly name: string; readonly known: Maybe<boolean> }[];
  /** Whether its condition asks what such rules can ask; true where it has none. */
  readonly heeded: Maybe<boolean>;
  /** Permissions like most of what it keeps back, for the same step in the life of models, which it does not name. */
  readonly leaves: readonly { readonly name: string; readonly kept: Maybe<boolean> }[];
  /** Whether what its condition goes by is kept from everybody but those who are named, by a rule of the files; nothing where it has none. */
  readonly tagKept: Maybe<boolean> | undefined;
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
