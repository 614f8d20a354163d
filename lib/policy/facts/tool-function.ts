import type { Maybe } from '../../core';

/** Leave to call a function that is given to the service behind agents, or to anyone. */
export interface ToolCaller {
  /** Whether anyone may call. */
  readonly anyone: Maybe<boolean>;
  /** Whether it is agents of one account that call, and not whoever makes the service call. */
  readonly ownAgents: Maybe<boolean>;
}
