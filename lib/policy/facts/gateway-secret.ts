import type { Maybe } from '../../core';

/** The secret by which a gateway shows itself to those who vouch for users. */
export interface GatewaySecret {
  /** Whether the file only says where it is kept, and does not hold it. */
  readonly referred: Maybe<boolean>;
}
