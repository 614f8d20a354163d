import type { Answer } from '../../access/answer';

/** What is told of a question about access, and of its answer. */
export interface ToldProof
  extends Pick<Answer, 'question' | 'outcome' | 'why' | 'counterexample' | 'vacuous' | 'assumptions' | 'budget'> {
  /** The principals that may change what the proof rests on, where they are known. */
  readonly trustedBase?: readonly string[];
}
