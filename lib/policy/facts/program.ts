import type { Maybe } from '../../core';

/** A program that is deployed beside AI, whether it runs models or not. */
export interface Program {
  /** Whether it acts as an identity that was made for it, and not as that of all for which none is named. */
  readonly ownIdentity: Maybe<boolean>;
}
