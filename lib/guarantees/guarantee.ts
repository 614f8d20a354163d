import type { Read } from '../access/answer';
import type { Counterexample, Question } from '../access/prove';
import type { Maybe, Place } from '../core';
import type { Fact, GuaranteeName } from '../policy';

/** What files say, in both models: what is configured, and who can do what. */
export interface Files {
  readonly facts: readonly Fact[];
  readonly access: Read;
}

/** What is asked of the files without anybody having to ask. */
export interface Terms {
  /**
   * Who may change what the rest counts on: ARNs, logical ids, or paths of constructs.
   *
   * @default whom the files themselves spare by a whole ARN from what they forbid, and do not hold
   */
  readonly trustedBase?: readonly string[];
  /** Other accounts, and organizations, with which something may be shared. @default none */
  readonly sharedWith?: readonly string[];
  /** Models that were granted by name, and what has to hold of each. @default none */
  readonly models?: readonly GrantedModel[];
  /** Whether what stands at a place was made by a construct of this library, which answers for it. @default nothing was */
  readonly isOurs?: (place: Place) => boolean;
}

/** A model that roles were granted. */
export interface GrantedModel {
  /** The construct, as findings name it. */
  readonly place: Place;
  readonly questions: readonly { readonly name: GuaranteeName; readonly question: Question }[];
  /** Calls that have to be possible, each by one role that was granted it. */
  readonly intended: readonly Question[];
  /** Why it cannot be asked about, where it cannot; then all of it is unknown. */
  readonly hidden?: string;
}

/** What came of one guarantee: for one who breaks it, or for one thing of which it holds or is unknown. */
export interface Outcome {
  readonly name: GuaranteeName;
  /** What is to be mended where it is broken; what is guarded where it holds. */
  readonly place: Place;
  readonly held: Maybe<boolean>;
  /** What is the case, as the end of a sentence. */
  readonly because: string;
  /** The request that gets through, where one does. */
  readonly counterexample?: Counterexample;
  /** Condition keys that would have made a difference, so that it can be told which of them are missing. @default none */
  readonly about?: readonly string[];
}

/** What came of all of them. */
export interface Guarantees {
  readonly outcomes: readonly Outcome[];
  /** Whoever may change what the rest counts on, as ARNs: told with every proof. */
  readonly trustedBase: readonly string[];
  readonly assumptions: readonly string[];
}
