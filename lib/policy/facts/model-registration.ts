import type { Maybe } from '../../core';

/** A model that is put into a registry, from which it is deployed. */
export interface ModelRegistration {
  /** Whether it counts as approved as soon as it is there. */
  readonly approvedAtOnce: Maybe<boolean>;
  /** Whether it is tried before it counts as complete. */
  readonly validated: Maybe<boolean>;
}

/** A build that may change models, agents or what is approved. */
export interface ModelBuild {
  /** Whether its container can do on its machine whatever it likes. */
  readonly privileged: Maybe<boolean>;
  /** Whether it builds changes that somebody proposed whom nobody knows. */
  readonly buildsForStrangers: Maybe<boolean>;
}

/** How another model takes the place of the one that answers. */
export interface ModelRollout {
  /** Whether it answers a part of the calls before it answers all of them. */
  readonly gradual: Maybe<boolean>;
  /** Whether the earlier one comes back by itself when an alarm goes off. */
  readonly rollsBack: Maybe<boolean>;
}
