import type { Maybe } from '../../core';

/** A record of who called what of the cloud. */
export interface Trail {
  readonly on: Maybe<boolean>;
  readonly everyRegion: Maybe<boolean>;
  /** Whether it also holds what is called of services that belong to no region, such as identities. */
  readonly globalServices: Maybe<boolean>;
  /** Whether a changed or missing file can be found out. */
  readonly provable: Maybe<boolean>;
  readonly ownKey: Maybe<boolean>;
  /** Whether the policy of its key, where the files show it, keeps the record from being written. */
  readonly refusedByKey: Maybe<boolean>;
  /** Whether it holds every call that manages something or asks a model, reads as well as writes. */
  readonly recordsCalls: Maybe<boolean>;
  /** Whether it also holds the use of agents, knowledge bases, endpoints and their like. */
  readonly recordsUse: Maybe<boolean>;
  /** Kinds of such use, and of callers whom private endpoints refuse, and whether it holds each. */
  readonly uses: readonly Recorded[];
  readonly refusals: readonly Recorded[];
  /** Whether somebody is told of calls, and of errors, that come more often than they use to. */
  readonly unusual: readonly Recorded[];
  /** Calls that silence it, and whether somebody is told of each. */
  readonly silencing: readonly Recorded[];
  /** Whether it records its own deliveries, each of which is then delivered. */
  readonly recordsItself: Maybe<boolean>;
  /** Whether its events can be searched and alarmed on as they come. */
  readonly searchable: Maybe<boolean>;
  /** Whether it goes on when the deployment is removed. */
  readonly outlivesDeployment: Maybe<boolean>;
}

/** One part of what a record can hold. */
export interface Recorded {
  readonly what: string;
  readonly holds: Maybe<boolean>;
}
