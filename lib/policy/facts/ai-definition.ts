import type { Maybe } from '../../core';

/** Something that is written down for a model or an agent, and kept by the platform. */
export interface AiDefinition {
  /** What it is, such as "agent" or "prompt". */
  readonly what: string;
  /** Whether what users say to it is kept along with it. */
  readonly keepsConversations: boolean;
  /** Whether it is encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
}

/** A name by which callers reach an agent or a flow. */
export interface AiRelease {
  /** Whether it leads to a numbered version, and not to the draft that is being worked on. */
  readonly numbered: Maybe<boolean>;
}
