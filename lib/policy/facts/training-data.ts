import type { Maybe } from '../../core';

/** Objects that models learn from, and what is asked of each before it is read. */
export interface TrainingData {
  /** Whether nobody reads an object before something looked for malware in it and found none. */
  readonly scanned: Maybe<boolean>;
  /** Whether nobody but who is named says what was found. Left out where nothing is asked. */
  readonly scanSealed: Maybe<boolean> | undefined;
  /** Whether who reads it must be cleared for its class. Left out where it bears none that needs clearing. */
  readonly keptToClass: Maybe<boolean> | undefined;
}
