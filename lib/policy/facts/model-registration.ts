import type { Maybe } from '../../core';

/** A model that is put into a registry, from which it is deployed. */
export interface ModelRegistration {
  /** Whether it counts as approved as soon as it is there. */
  readonly approvedAtOnce: Maybe<boolean>;
  /** Whether it is tried before it counts as complete. */
  readonly validated: Maybe<boolean>;
}

/** A version of a model in a registry, once it is there. */
export interface RegisteredVersion {
  /** Whether it says the digest of what it is a version of. */
  readonly namesDigest: Maybe<boolean>;
}

/** What a statement of a registry's own policy lets others do, in other accounts above all. */
export interface RegistryShare {
  /** Whether they may approve a version, or register one that is approved. */
  readonly approves: Maybe<boolean>;
}

/** A build that may change models, agents or what is approved, or that stands on their way to where they answer. */
export interface ModelBuild {
  /** Whether the image that it runs in is named by its digest, or kept by the provider. */
  readonly imagePinned: Maybe<boolean>;
  /** Whether its container can do on its machine whatever it likes. */
  readonly privileged: Maybe<boolean>;
  /** Whether it builds changes that somebody proposed whom nobody knows. */
  readonly buildsForStrangers: Maybe<boolean>;
  /** Whether it runs in a network of the account, and not in one of the provider's with a way to the internet. */
  readonly inNetwork: Maybe<boolean>;
  /** Whether what it makes is encrypted with a key of the account. */
  readonly ownKey: Maybe<boolean>;
  /** Whether everybody may read its logs, and what it made. */
  readonly public: Maybe<boolean>;
}

/** A pipeline of stages, of which one puts models where they answer. */
export interface ModelPipeline {
  /** Whether what deploys acts as a role that the pipeline, and its other stages, do not act as. */
  readonly deploysAsOwnRole: Maybe<boolean>;
  /** Whether releases go one after the other, and none overtakes another that waits for approval. */
  readonly inOrder: Maybe<boolean>;
  /** Whether what goes from stage to stage is encrypted with a key of the account. */
  readonly ownKey: Maybe<boolean>;
}

/** How another model takes the place of the one that answers. */
export interface ModelRollout {
  /** Whether it answers a part of the calls before it answers all of them. */
  readonly gradual: Maybe<boolean>;
  /** Whether the earlier one comes back by itself when an alarm goes off. */
  readonly rollsBack: Maybe<boolean>;
}
