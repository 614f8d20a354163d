import type { Maybe } from '../../core';

/** An address that an agent, its tools or its sign-in rely on. */
export interface AgentAddress {
  /** What is fetched from it or sent to it. */
  readonly use: string;
  /** Whether the way to it is encrypted and the other end is known. */
  readonly encrypted: Maybe<boolean>;
}
