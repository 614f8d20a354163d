import type { Maybe } from '../../core';

/** A model, a dataset or a pipeline, and what its tags or labels say of it: whose it is, what it is for, what harm it can do. */
export interface AiAssetRecord {
  /** What it is, such as 'model'. */
  readonly what: string;
  /** Whether it says its owner, purpose, risk tier and class of data, all of them. */
  readonly listed: Maybe<boolean>;
  /** Which of these it does not say. */
  readonly missing: readonly string[];
  /** Whether its risk tier is minimal, limited or high; true where it says none. */
  readonly riskTierKnown: Maybe<boolean>;
  /** Whether its class of data is public, internal, confidential or restricted; true where it says none. */
  readonly dataClassKnown: Maybe<boolean>;
}
