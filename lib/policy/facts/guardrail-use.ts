import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Something that calls a model and that can name a guardrail for it, or an account that names one for all of its callers. */
export interface GuardrailUse {
  /** Who names it, such as "the agent" or "the node 'Answer'". */
  readonly by: string;
  /** Whether it names a guardrail. */
  readonly guarded: Maybe<boolean>;
  /** Whether the guardrail is named in a version that never changes. */
  readonly pinned: Maybe<boolean>;
}

/** A guardrail that is applied to every call of an account, whoever calls. */
export interface GuardrailEnforcement {
  /** Parts of a call, and whether all of each is checked, whatever the caller marks. */
  readonly checks: readonly { readonly place: Place; readonly part: string; readonly whole: Maybe<boolean> }[];
  /** Whether calls of every model are checked. */
  readonly everyModel: Maybe<boolean>;
  /** Whether it is still in force when the stack is gone. */
  readonly outlivesStack: Maybe<boolean>;
}
