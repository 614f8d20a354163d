import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What an identity is allowed by one statement, or by one policy that the provider writes. */
export interface Grant {
  /** Patterns that open actions of AI services which nobody has named. */
  readonly patterns: readonly Opening[];
  /** Actions of AI services on any resource, though the service knows resources for them; running a model is not among them. */
  readonly everywhere: readonly Opening[];
  /** Policies that the provider writes, and that open more of AI services than one task needs. */
  readonly readyMade: readonly Opening[];
}

/** Something that is opened, unless another statement closes it. */
export interface Opening {
  readonly place: Place;
  /** As the files spell it. */
  readonly what: string;
  readonly open: Maybe<boolean>;
}
