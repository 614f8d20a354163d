import type { Maybe } from '../../core';

/** What an agent can reach that is not its own. */
export type ReachOfOthers = 'logs' | 'memory' | 'credentials' | 'identities' | 'users' | 'anything';

/** A right of the identity under which an agent or its tool runs. */
export interface AgentReach {
  readonly what: ReachOfOthers;
  /** Whether it holds on what belongs to other agents or users. */
  readonly ofOthers: Maybe<boolean>;
}
