import { isAtDoors } from '../doors/question';
import type { Proof, ProofOptions, Way } from './proof';
import type { Question } from './question';

/**
 * Whether what a question says of every request is so, in each way in which the files can turn out.
 *
 * It is proved, or refuted by a request, or unknown: where the files, or the documentation of AWS, do not tell, or where it takes too long.
 */
export function prove(ways: readonly Way[], question: Question, options: ProofOptions = {}): Proof {
  // Who only puts a question into words does not wait for what answers it.
  if (question.actions.some(isAtDoors)) {
    const { proveAtDoors }: typeof import('../doors/prove') = require('../doors/prove');
    return proveAtDoors(ways, question, options);
  }
  const { Prover }: typeof import('./prover') = require('./prover');
  return new Prover(ways, question, options).prove();
}
