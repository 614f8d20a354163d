import type { Maybe } from '../../core';

/** A container image that a model, an agent or a job on the way to a model runs. */
export interface ModelImage {
  /** Whether it is named so that nobody can put another one in its place. */
  readonly pinned: Maybe<boolean>;
  /** Whether it comes from the provider of the cloud, and not from the account or a stranger. */
  readonly ofProvider: boolean;
  /** Whether the registry that it comes from asks who fetches it. */
  readonly registryAsks: Maybe<boolean>;
}

/** What a container loads as its model. */
export interface ModelArtifact {
  /** Whether it is fetched from a public hub when the container starts. */
  readonly fetched: Maybe<boolean>;
  /** Whether it is named by a revision that never changes. */
  readonly fixed: Maybe<boolean>;
  /** Whether code that comes with it is run. */
  readonly runsItsCode: Maybe<boolean>;
}

/** Code, or a definition, that the platform takes from a store of objects. */
export interface StoredDefinition {
  /** What it is, such as "code of the agent". */
  readonly what: string;
  /** Whether its version is named, so that nobody can put another one in its place. */
  readonly fixed: Maybe<boolean>;
}

/** Something that says of which release it is: which image and weights were checked before it was deployed. */
export interface ReleasedModel {
  /** What it runs, and whether that is what it says. */
  readonly said: readonly { readonly what: string; readonly holds: Maybe<boolean> }[];
}
