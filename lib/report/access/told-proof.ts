import type { Proof } from '../../access/prove/proof';
import type { Question } from '../../access/prove/question';

/** What is told of a question about access, and of its answer. */
export interface ToldProof extends Pick<Proof, 'outcome' | 'why' | 'counterexample' | 'vacuous' | 'assumptions'> {
  readonly question: Question;
  /** The principals that may change what the proof rests on, where they are known. */
  readonly trustedBase?: readonly string[];
}
