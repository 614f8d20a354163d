import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Settings of an endpoint for models that the provider does not take together. */
export interface EndpointSettings {
  readonly conflicts: readonly { readonly place: Place; readonly what: string; readonly there: Maybe<boolean> }[];
}

/** A private way to the services of the provider. */
export interface ServiceWay {
  /** Whether it leads to those services only that a perimeter can hold. */
  readonly held: Maybe<boolean>;
}

/** How a network with models is laid out. */
export interface NetworkLayout {
  /** Whether its parts were chosen, and are not there in every region by themselves. */
  readonly chosen: Maybe<boolean>;
}

/** The network that something of AI stands in. */
export interface NetworkUse {
  readonly network: string;
  /** Whether it is the one that a project has by itself. */
  readonly byDefault: Maybe<boolean>;
}

/** A part of a network with models. */
export interface SubnetReach {
  /** Whether services of the provider are reached from it without the internet. */
  readonly privately: Maybe<boolean>;
}

/** What code that runs models sends, where it has a way into a network. */
export interface CallerEgress {
  /** Whether all of it goes through that network. */
  readonly all: Maybe<boolean>;
}

/** A service that others connect to from their networks. */
export interface PublishedService {
  /** Whether each who connects was named before. */
  readonly names: Maybe<boolean>;
}
