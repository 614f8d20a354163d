import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Where it is told that the log of what models are asked was turned off, or elsewhere. */
export interface Alarm {
  /** Whether the sender may send there, and use the key that it is encrypted with. */
  readonly arrives: Maybe<boolean>;
  /** Statements of its policy, and whether each lets anyone at all send, or listen. */
  readonly openings: readonly { readonly place: Place; readonly toAnyone: Maybe<boolean> }[];
  readonly ownKey: Maybe<boolean>;
  /** Whether what is not encrypted on its way is refused. */
  readonly encryptedOnWay: Maybe<boolean>;
}
