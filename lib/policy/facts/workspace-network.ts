import type { Maybe } from '../../core';

/** How a place where people make models is tied to networks, and who rules the machine. */
export interface WorkspaceNetwork {
  /** Whether it stands in a network of the account, and not in one of the provider. */
  readonly inOwnNetwork: Maybe<boolean>;
  /** Whether the provider gives it a way to the internet that no network of the account sees. */
  readonly directInternet: Maybe<boolean>;
  /** Whether its users are administrators of its machine. */
  readonly rootAccess: Maybe<boolean>;
  /** Whether its machine hands out credentials to whoever asks, without a session token first. */
  readonly freeCredentials: Maybe<boolean>;
}
