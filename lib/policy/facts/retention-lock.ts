import type { Maybe } from '../../core';

/** A lock that nobody at all can take back, on what a store holds. */
export interface RetentionLock {
  readonly irrevocable: Maybe<boolean>;
  /** Whether the deployment refuses to destroy the store, and to put another one in its place. */
  readonly kept: Maybe<boolean>;
}
