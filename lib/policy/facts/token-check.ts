import type { Maybe } from '../../core';

/** What a token has to say before its bearer may call an agent or a tool. */
export interface TokenCheck {
  /** Whether it has to be issued for this use: for an audience, a client, a scope or a claim that is named. */
  readonly bounded: Maybe<boolean>;
}
