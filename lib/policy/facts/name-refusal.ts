import type { Maybe } from '../../core';

/** A list of names that are answered otherwise than they should be, such as those of models that nobody is to ask. */
export interface NameRefusal {
  /** Whether it holds in a network. */
  readonly holds: Maybe<boolean>;
  /** Names on it that lead somewhere, where most lead nowhere. */
  readonly leads: readonly string[];
}
