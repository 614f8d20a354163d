import type { Maybe } from '../../core';

/** Where people make models, with a home for each of them. */
export interface Workspace {
  /** Whether what notebooks print is handed on with them. */
  readonly sharesOutput: Maybe<boolean>;
  /** Whether what is handed on is encrypted with a key of the account. */
  readonly sharesWithOwnKey: Maybe<boolean>;
  /** Whether it says so in the trail who of its users it was. */
  readonly namesUsers: Maybe<boolean>;
  /** Whether its users can build and run containers of their own. */
  readonly runsContainers: Maybe<boolean>;
  /** Whether a change of its tags makes another one in its place, and leaves none of the homes behind. */
  readonly lostWithTags: Maybe<boolean>;
}
