import type { Maybe } from '../../core';

/** Something that a platform for agents keeps: policies, test conversations, prompts. */
export interface AgentStore {
  /** Whether it is encrypted with a key of its owner. */
  readonly ownKey: Maybe<boolean>;
}
