import type { Maybe } from '../../core';

/** Code that runs models: a function, or a service of containers. */
export interface ModelCaller {
  /** Whether it stands in a network of the account, and not in one of the provider. */
  readonly inOwnNetwork: Maybe<boolean>;
  /** Whether it has an address of the internet. */
  readonly publicAddress: Maybe<boolean>;
  /** Whether what it writes down comes into a log group that somebody has set up. */
  readonly hasLogGroup: Maybe<boolean>;
  /** Whether its variables, if it has any, are encrypted with a key of the account. */
  readonly variablesHaveOwnKey: Maybe<boolean>;
}
