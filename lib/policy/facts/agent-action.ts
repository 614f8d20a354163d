import type { Maybe } from '../../core';

/** Something that an agent can do and that changes something. */
export interface AgentAction {
  readonly name: string;
  /** Whether the user is asked before. */
  readonly confirmed: Maybe<boolean>;
}
