import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A tool behind a gateway, or a group of tools. */
export interface ToolTarget {
  /** Whether the gateway proves who it is where the tool is not one of the cloud itself. */
  readonly authenticates: Maybe<boolean>;
  readonly credentials: readonly TargetCredential[];
  /** What of a call the tool gets to see, where it can carry credentials of the caller. */
  readonly passedOn: readonly PassedOn[];
  readonly choices: readonly ToolChoice[];
  /** Whether agents are offered whatever tools the server lists at that moment. */
  readonly listsAnew: Maybe<boolean>;
}

/** How the gateway proves to a tool who it is. */
export interface TargetCredential {
  readonly place: Place;
  /** Whether it is a key that stays the same until somebody changes it. */
  readonly fixedKey: Maybe<boolean>;
  /** Whether it is sent as a part of the address. */
  readonly inAddress: Maybe<boolean>;
}

/** Something of the caller's request that a tool or an agent is given. */
export interface PassedOn {
  readonly place: Place;
  /** As the files name it. */
  readonly name: string;
  /** Whether it carries a credential of the caller. */
  readonly credential: Maybe<boolean>;
}

/** Operations of an interface that become tools. */
export interface ToolChoice {
  readonly place: Place;
  /** Whether a pattern chooses operations that change data, so that later ones become tools by themselves. */
  readonly changesByPattern: Maybe<boolean>;
}
