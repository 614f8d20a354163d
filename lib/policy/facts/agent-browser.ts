import type { Maybe } from '../../core';

/** A browser that agents steer. */
export interface AgentBrowser {
  /** Whether its sessions are recorded, in a place of the owner. */
  readonly recorded: Maybe<boolean>;
}
