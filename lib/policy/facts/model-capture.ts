import type { Maybe } from '../../core';

/** Whether what a model is asked, and what it answers, is kept. */
export interface ModelCapture {
  readonly on: Maybe<boolean>;
  /** How many of a hundred calls are kept. */
  readonly percentage: Maybe<number>;
  readonly questions: Maybe<boolean>;
  readonly answers: Maybe<boolean>;
  /** Whether it is encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
}
