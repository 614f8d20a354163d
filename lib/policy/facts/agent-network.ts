import type { Maybe } from '../../core';

/** How an agent, or a tool that the provider runs for agents, is tied to networks. */
export interface AgentNetwork {
  readonly of: 'runtime' | 'browser' | 'code interpreter';
  /** Whether it reaches the internet on its own, past every network of the account. */
  readonly internet: Maybe<boolean>;
}
