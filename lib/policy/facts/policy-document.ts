import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A policy, and where it cannot mean what it says: by the provider's reference of actions, or by the grammar of policies. */
export interface PolicyDocument {
  /** Day of the reference, as YYYY-MM-DD. */
  readonly asOf: string;
  /** Day of the list of services that heed policies about resources of an organization, as YYYY-MM-DD. */
  readonly heededAsOf: string;
  /** Actions that there are none of, each with what was probably meant. */
  readonly unknownActions: readonly Slip[];
  /** Keys of conditions that there are none of. */
  readonly unknownKeys: readonly Slip[];
  /** Keys of conditions that no action of their statement knows, so that no request has them. */
  readonly foreignKeys: readonly Slip[];
  /** Actions that none of the resources of their statement can be the resource of. */
  readonly unmetActions: readonly Slip[];
  /** Keys with several values that are asked as if they had one. */
  readonly askedAsOne: readonly Slip[];
  /** Keys with one value that are asked as if they had several. */
  readonly askedAsSeveral: readonly Slip[];
  /** Tests of all values in an Allow, that hold where there is no value. */
  readonly emptyTests: readonly Slip[];
  /** Denials for everyone but those named. */
  readonly deniedButNamed: readonly Slip[];
  /** Denials for all actions, resources or identities but all, which deny nothing. */
  readonly emptyDenials: readonly Slip[];
  /** Tests of what is safe or dangerous that ask for the other one. */
  readonly turnedRound: readonly Slip[];
  /** Variables in a version of policies that does not read them. */
  readonly unreadVariables: readonly Slip[];
  /** Actions in a policy about resources of an organization, of services that do not heed such policies. */
  readonly unheededActions: readonly Slip[];
}

/** A place where a policy does not say what was meant. */
export interface Slip {
  readonly place: Place;
  /** As the files spell it. */
  readonly what: string;
  /** Whether more is allowed for it than was meant, and not less. */
  readonly opens: Maybe<boolean>;
}
