import type { Maybe } from '../../core';
import type { Opening } from './grant';

/** Rights that somebody has for a while, once they ask. */
export interface Entitlement {
  /** Whether somebody else than those who ask has to agree. */
  readonly agreed: Maybe<boolean>;
  /** For how many hours they are had at the most. */
  readonly hours: Maybe<number>;
  /** Whether whoever asks has to say why. */
  readonly saysWhy: Maybe<boolean>;
  /** Roles among them that open more than one task needs. */
  readonly readyMade: readonly Opening[];
}
