import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A network that AI workloads, or private ways to models, stand in. */
export interface Network {
  /** What of its traffic is written down. */
  readonly logged: Maybe<'all' | 'part' | 'none'>;
  /** Whether it is written down which names are asked for. */
  readonly namesLogged: Maybe<boolean>;
  /** Whether anything decides which names are answered. */
  readonly namesFiltered: Maybe<boolean>;
}

/** What decides which names are answered in such a network. */
export interface NameFilter {
  /** Whether names that are not allowed get no answer, and not only those that somebody thought of. */
  readonly blocksTheRest: Maybe<boolean>;
}

/** A part of a network that AI workloads stand in. */
export interface Subnet {
  /** Whether machines that start here are given addresses of the internet. */
  readonly publicAddresses: Maybe<boolean>;
  /** Its ways to the internet. */
  readonly waysOut: readonly WayOut[];
}

/** A way from a part of a network to the internet. */
export interface WayOut {
  readonly place: Place;
  /** Whether it leads there at all. */
  readonly open: Maybe<boolean>;
  /** Whether the internet reaches back in by the same way, where addresses allow it. */
  readonly bothWays: boolean;
}
