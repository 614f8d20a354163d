import type { Maybe } from '../../core';

/** A function that is a tool of an agent. */
export interface ToolFunction {
  /** Whether it may do anything in the account. */
  readonly administrator: Maybe<boolean>;
}

/** Leave to call a function that is given to the service behind agents, or to anyone. */
export interface ToolCaller {
  /** Whether anyone may call. */
  readonly anyone: Maybe<boolean>;
  /** Whether it is agents of one account that call, and not whoever makes the service call. */
  readonly ownAgents: Maybe<boolean>;
}
