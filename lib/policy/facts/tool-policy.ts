import type { Maybe } from '../../core';

/** A set of policies that decide about calls of tools. */
export interface ToolPolicySet {
  /** Whether a gateway of the files asks it. */
  readonly asked: Maybe<boolean>;
}

/** One policy about calls of tools. */
export interface ToolPolicy {
  /** Whether it only watches: what it says is written down and has no effect. */
  readonly watchesOnly: Maybe<boolean>;
  /** Whether it forbids something. */
  readonly forbids: Maybe<boolean>;
  /** Whether mistakes that the validator finds keep it from being used. */
  readonly validated: Maybe<boolean>;
  /** Whether it permits every caller every tool, without a condition. */
  readonly permitsAll: Maybe<boolean>;
}
