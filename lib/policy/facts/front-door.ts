import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A load balancer or an API in front of something that runs models. */
export interface FrontDoor {
  readonly of: 'load balancer' | 'api';
  /** Whether the internet reaches it. */
  readonly public: Maybe<boolean>;
  /** Whether a web firewall looks at requests before it takes them. */
  readonly filtered: Maybe<boolean>;
  /** Whether it answers at a second address as well, past whatever guards the first. */
  readonly sideDoor: Maybe<boolean>;
  /** Whether it is one for networks alone, and takes calls from networks of anybody. */
  readonly anyNetwork: Maybe<boolean>;
  /** Whether it has a traffic filter of its own, and not the one that all have in its network who name none. */
  readonly ownFilter: Maybe<boolean>;
  /** Whether it passes on header fields that are no valid ones, and that it reads otherwise than what stands behind. */
  readonly passesMalformed: Maybe<boolean>;
}

/** One way through a door: an operation of an API, or what a load balancer forwards. */
export interface DoorEntry {
  readonly of: 'load balancer' | 'api';
  /** Whether the internet reaches it. */
  readonly public: Maybe<boolean>;
  /** What a caller has to show: nothing, a key that many share, or who it is. */
  readonly asks: Maybe<'nothing' | 'key' | 'identity'>;
}

/** What carries requests to a door. */
export interface DoorChannel {
  /** Whether requests are encrypted on their way. */
  readonly encrypted: Maybe<boolean>;
  /** Whether only versions of the encryption are taken that are not broken: TLS 1.2 and newer. */
  readonly modern: Maybe<boolean>;
}

/** A web firewall in front of something that runs models. */
export interface WebFilter {
  /** Whether there is something that it turns away. */
  readonly blocks: Maybe<boolean>;
  /** Whether it turns away who asks too often. */
  readonly limitsRate: Maybe<boolean>;
  /** Its rules, and whether each only counts what it matches, and lets it through. */
  readonly counting: readonly { readonly place: Place; readonly counts: Maybe<boolean> }[];
  /** Kinds of attacks that are known by sight, and whether one of its rules turns each of them away. */
  readonly attacks: readonly { readonly what: string; readonly holds: Maybe<boolean> }[];
  /** Whether it is written down what it turned away, and what it let through. */
  readonly logs: Maybe<boolean>;
  /** Logs of what it did, and what each keeps of the credentials that requests bear. */
  readonly credentials: readonly { readonly place: Place; readonly what: string; readonly leftOut: Maybe<boolean> }[];
}
