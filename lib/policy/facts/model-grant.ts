import type { Maybe } from '../../core';

/** That an identity may run a model, or all models that a pattern covers. */
export interface ModelGrant {
  /** The model or pattern, as the files spell it. */
  readonly model: string;
  /** Whether it is one model, and not a pattern of several. */
  readonly named: Maybe<boolean>;
  /** Whether no call gets through without a guardrail, as far as there are guardrails for the model and the caller. */
  readonly guarded: Maybe<boolean>;
  /** Whether no call gets through but from networks that are named, as far as the caller is in one. */
  readonly onPrivatePath: Maybe<boolean>;
  /** Whether it is a model that answers in the region of the stack, or through a profile that says in which. */
  readonly inNamedRegions: Maybe<boolean>;
}
