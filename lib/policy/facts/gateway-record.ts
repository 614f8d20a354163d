import type { Maybe } from '../../core';

/** What a gateway keeps: policies, and what it needs in order to ask those who vouch. */
export interface GatewayRecord {
  /** Whether it is encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
}
