import type { Maybe } from '../../core';

/** A container that works through data: training, processing, or the monitoring of a model. */
export interface TrainingJob {
  /** Whether the container can reach no network at all. */
  readonly isolated: Maybe<boolean>;
  /** Whether its instances stand in a network of the account, and not in one of the provider. */
  readonly inOwnNetwork: Maybe<boolean>;
  /** Whether what its instances tell each other is encrypted. */
  readonly trafficEncrypted: Maybe<boolean>;
}
