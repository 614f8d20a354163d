import type { Maybe } from '../../core';
import type { Place } from '../place';
import type { PassedOn } from './tool-target';

/** A place where an agent runs. */
export interface AgentRuntime {
  /** Whether callers show a token of the person they act for, and not only an identity of the cloud. */
  readonly knowsUsers: Maybe<boolean>;
  /** Headers that the code of the agent is given. */
  readonly passedOn: readonly PassedOn[];
}

/** An agent whose loop of model and tools the cloud runs. */
export interface AgentLoop {
  /** Whether the tools it may use are named. Where they are not, it has a shell and files as well. */
  readonly namesTools: Maybe<boolean>;
  readonly hooks: readonly AgentHook[];
}

/** A check in the loop of an agent. */
export interface AgentHook {
  readonly place: Place;
  /** Whether the loop goes on where the check fails to answer. */
  readonly failsOpen: Maybe<boolean>;
}
