import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A private way from a network to a service of the provider: to models, or to what is used along with them. */
export interface PrivateEndpoint {
  /** Whether models, agents or their knowledge are at its end. */
  readonly toModels: boolean;
  /** Whether a policy says who may do what through it; without one anybody may do anything. */
  readonly hasPolicy: Maybe<boolean>;
  /** Whether its policy turns away everyone of another account or organisation, whatever else it allows. */
  readonly deniesOutsiders: Maybe<boolean>;
  /** What its policy allows. */
  readonly grants: readonly EndpointGrant[];
  /** Whether the public name of the service leads to it from within the network. */
  readonly takesPublicName: Maybe<boolean>;
  /** Whether a filter of its own stands before it, and not the one that everything shares that has none. */
  readonly ownFilter: Maybe<boolean>;
}

/** One thing that the policy of an endpoint allows. */
export interface EndpointGrant {
  readonly place: Place;
  /** Whether it names who may: accounts, organisations or identities. */
  readonly namesCallers: Maybe<boolean>;
  /** Whether it names identities, and not accounts as a whole. */
  readonly namesIdentities: Maybe<boolean>;
  /** Whether it names on what: resources, or whose they are. */
  readonly namesResources: Maybe<boolean>;
  /** Whether it names what may be done, and not everything, or everything of a service. */
  readonly namesActions: Maybe<boolean>;
}
