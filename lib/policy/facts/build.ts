import type { Maybe } from '../../core';

/** Machines on which images and models are built. */
export interface BuildPool {
  /** Whether they have addresses of the internet. */
  readonly public: Maybe<boolean>;
  /** Whether all that they send goes through a network of the account. */
  readonly inNetwork: Maybe<boolean>;
}

/** What starts a build, beside something that is about AI. */
export interface BuildTrigger {
  /** Whether the build acts as an identity that was made for it. */
  readonly ownIdentity: Maybe<boolean>;
  /** Whether changes that strangers propose are built before somebody has looked at them. */
  readonly takesProposals: Maybe<boolean>;
  /** Whether it runs on machines that were set up for it; nothing where a file elsewhere says so. */
  readonly ownWorkers: Maybe<boolean> | undefined;
}

/** A step of such a build. */
export interface BuildStep {
  /** Whether its image is named by its digest. */
  readonly pinned: Maybe<boolean>;
}

/** Such a build that messages start, with something that stands in them. */
export interface BuildMessage {
  /** What it takes from messages, and whether it looks at what stands there before it starts. */
  readonly taken: readonly { readonly what: string; readonly lookedAt: Maybe<boolean> }[];
}

/** What puts models where they answer. */
export interface ModelDelivery {
  /** Whether it waits until somebody has approved. */
  readonly approved: Maybe<boolean>;
  /** Whether it verifies a signature of what it puts there first; nothing where that is not seen. */
  readonly verified: Maybe<boolean> | undefined;
}

/** A store of packages or images that fetches from outside what it does not have. */
export interface PackageProxy {
  /** Whether everybody may put something into what it fetches from. */
  readonly fromPublic: Maybe<boolean>;
}

/** Whether such stores are kept from fetching from outside of a perimeter. */
export interface ProxyFence {
  readonly closed: Maybe<boolean>;
}
