import type { Maybe } from '../../core';

/** A way through a gateway, or several that share a policy. */
export interface GatewayDoor {
  /** Whether a policy decides who gets through: its own, or one that it shares. */
  readonly decided: Maybe<boolean>;
  /** Whether its own policy, where it has one, is in force. */
  readonly inForce: Maybe<boolean>;
  /** Whether somebody gets through of whom nothing is known. */
  readonly letsAnyoneIn: Maybe<boolean>;
  /** Whether somebody gets through whom nobody vouches for, with a device that somebody may vouch for. */
  readonly ignoresUsers: Maybe<boolean>;
  /** Whether requests are encrypted on from it. */
  readonly encrypted: Maybe<boolean>;
  /** Whether it has a traffic filter of its own, and not the one that all have in its network who name none. */
  readonly ownFilter: Maybe<boolean>;
  /** What is wrong with its own policy, so that it decides otherwise than it reads. */
  readonly mistake: Maybe<string | undefined>;
  /** What its own policy reads unguarded in order to forbid, so that it forbids nothing where that is missing. */
  readonly unguarded: Maybe<string | undefined>;
  /** What its own policy tests to no effect: a test that cannot turn out otherwise. */
  readonly moot: Maybe<string | undefined>;
  /** Whether its own policy believes an address that clients write themselves. */
  readonly believesClients: Maybe<boolean>;
}
