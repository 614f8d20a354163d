import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Machines of the account on which agents run. */
export interface AgentHost {
  /** Whether people can log in to them with a key. */
  readonly login: Maybe<boolean>;
  readonly volumes: readonly HostVolume[];
}

/** A disk of such a machine. */
export interface HostVolume {
  readonly place: Place;
  readonly encrypted: Maybe<boolean>;
}
