import type { Maybe } from '../../core';

/** Who may reach an agent, its gateway or its memory, by a statement at that resource itself. */
export interface AgentAccess {
  /** Whether anyone may who has an identity in the cloud, of whatever account. */
  readonly anyone: Maybe<boolean>;
}
