import type { Maybe } from '../../core';

/** What prompts and answers must pass on their way to a model and back. */
export interface ModelGuardrail {
  /** Whether it looks for prompts that try to get round the instructions of the model. */
  readonly looksForAttacks: Maybe<boolean>;
  /** Kinds of harm that it does not look for at all. */
  readonly overlooks: Maybe<readonly string[]>;
  /** Whether it looks for data about people, or for patterns that stand for such. */
  readonly looksForPersonalData: Maybe<boolean>;
  /** Whether it is encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
  /** Whether prompts and answers are checked where they are, and not in other regions. */
  readonly staysInRegion: Maybe<boolean>;
  /** Whether it has what its filters need in order to work at all. */
  readonly served: Maybe<boolean>;
  /** Whether there is a version of it that never changes. */
  readonly hasVersion: Maybe<boolean>;
  /** Whether it is still there when the stack is gone. */
  readonly outlivesStack: Maybe<boolean>;
}

/** How much a filter stops. */
export type FilterStrength = 'none' | 'low' | 'medium' | 'high';

/** One thing that a guardrail looks for, in one direction. */
export interface GuardrailFilter {
  /** As a person would say it: "hate", "the topic 'Investment advice'". */
  readonly looksFor: string;
  readonly sort: 'harm' | 'attack' | 'personal data' | 'topic' | 'word' | 'grounding';
  readonly reads: 'prompts' | 'answers';
  /** Whether it looks at all. */
  readonly on: Maybe<boolean>;
  /** Whether it blocks or hides what it finds, and does not only note it. */
  readonly acts: Maybe<boolean>;
  /** The highest, where it knows no strength. */
  readonly strength: Maybe<FilterStrength>;
}

/** A state of a guardrail that never changes, and that callers name by its number. */
export interface GuardrailVersion {
  /** Whether it is still there when the stack drops it. */
  readonly staysWhenDropped: Maybe<boolean>;
  /** Whether it is still there when the stack puts another one in its place. */
  readonly staysWhenReplaced: Maybe<boolean>;
}
