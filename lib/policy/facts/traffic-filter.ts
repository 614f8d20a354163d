import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What lets traffic through to AI workloads and from them. */
export interface TrafficFilter {
  /** From where. */
  readonly admits: readonly Peer[];
  /** To where. */
  readonly sends: readonly Peer[];
  /** Ways for traffic, and how many ports of others each of them opens. */
  readonly ways: readonly { readonly place: Place; readonly ports: Maybe<number> }[];
}

/** The other end of traffic that is let through. */
export interface Peer {
  readonly place: Place;
  readonly reach: Maybe<Reach>;
}

/**
 * How far the other end goes.
 *
 * - `anyone`: every address there is, or a large part of them
 * - `network`: everything in the network
 * - `named`: other workloads, services or single ranges
 */
export type Reach = 'anyone' | 'network' | 'named';
