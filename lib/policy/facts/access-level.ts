import type { Maybe } from '../../core';

/** What a request must be like to be of a level, which doors and perimeters ask for. */
export interface AccessLevel {
  /** Whether there are requests that are not of it. */
  readonly decides: Maybe<boolean>;
  /** Whether each of its alternatives asks about the device, or none does. */
  readonly evenOnDevices: Maybe<boolean>;
}

/** That somebody gets through a door which asks who they are. */
export interface ProxyGrant {
  /** Whether a level is asked for beside. */
  readonly asksLevel: Maybe<boolean>;
  /** Whether a level that is asked for asks about the device; nothing where only programs come, which have none. */
  readonly asksDevice: Maybe<boolean> | undefined;
}

/** A door that asks who somebody is, before an application. */
export interface IdentityProxy {
  /** Whether it is switched on. */
  readonly on: Maybe<boolean>;
  /** Whether people sign in by a client that the provider keeps. */
  readonly ownClient: Maybe<boolean>;
  /** Whether they must show again that it is them, after a time. */
  readonly asksAgain: Maybe<boolean>;
  /** Whether each request is written down, and not a sample. */
  readonly logsAll: Maybe<boolean>;
}

/** Settings of such a door. */
export interface ProxySettings {
  /** Whether requests are let through of a kind that bears no credentials. */
  readonly letsUnsignedIn: Maybe<boolean>;
}

/** A web firewall in front of such a door. */
export interface ProxyFilter {
  /** Whether there is something that it turns away. */
  readonly blocks: Maybe<boolean>;
  /** Whether a rule of it only notes what it would do. */
  readonly notes: Maybe<boolean>;
}
