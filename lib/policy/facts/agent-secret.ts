import type { Maybe } from '../../core';

/** A value that ought to be a secret. */
export interface AgentSecret {
  /** As the files name it. */
  readonly name: string;
  /** Whether the program of an agent finds it in its environment, or the platform keeps it for the agent. */
  readonly holder: 'environment' | 'platform';
  /** Whether the value itself stands where everyone who may describe the resource or read the files can see it. */
  readonly inClear: Maybe<boolean>;
}
