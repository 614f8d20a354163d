import type { Maybe } from '../../core';

/** That an identity may have services act as another identity. */
export interface Passing {
  /** Whether the services are named. */
  readonly namesServices: Maybe<boolean>;
  /** Whether the other identities are named. */
  readonly namesIdentities: Maybe<boolean>;
}
