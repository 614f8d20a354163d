import type { Maybe } from '../../core';

/** What traffic of a network with models is refused where nothing lets it through. */
export interface NetworkFence {
  readonly refusals: readonly Refused[];
}

/** Traffic of one direction. */
export interface Refused {
  /** As a part of a sentence: 'what leaves the network'. */
  readonly what: string;
  /** Whether it is refused, wherever it comes from or goes to. */
  readonly refused: Maybe<boolean>;
  /** Whether it is written down what was refused. */
  readonly logged: Maybe<boolean>;
}
