import type { Maybe } from '../../core';

/** A place for container images. */
export interface ImageRepository {
  /** Whether a tag, once given, stays with its image. */
  readonly tagsFixed: Maybe<boolean>;
  /** Whether images are looked through for known weaknesses: by itself, or by its registry. */
  readonly scanned: Maybe<boolean>;
  /** Whether images are signed when they come in. */
  readonly signed: Maybe<boolean>;
  /** Whether it is encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
}

/** Who may reach images, in one repository or in all. */
export interface ImageAccess {
  /** Whether anybody may. */
  readonly anyone: Maybe<boolean>;
  /** Whether the place is one that is made for publishing. */
  readonly published: boolean;
}
