import type { Maybe } from '../../core';

/** A container that holds a model and answers with it. */
export interface ModelHost {
  /** Whether the container can reach no network at all. */
  readonly isolated: Maybe<boolean>;
  /** Whether its instances stand in a network of the account, and not in one of the provider. */
  readonly inOwnNetwork: Maybe<boolean>;
}
