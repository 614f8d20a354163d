import { InputError } from '../../core';
import { isAtDoors } from '../doors/question';
import { isKeyOfGoogle } from './condition-block';
import type { Proof, ProofOptions, Way } from './proof';
import type { Question } from './question';

/**
 * Whether what a question says of every request is so, in each way in which the files can turn out.
 *
 * It is proved, or refuted by a request, or unknown: where the files, or the documentation of AWS, do not tell, or where it takes too long.
 */
export function prove(ways: readonly Way[], question: Question, options: ProofOptions = {}): Proof {
  if (ways.some(({ access }) => access.google !== undefined)) {
    const { proveInGoogle }: typeof import('../google') = require('../google');
    return proveInGoogle(ways, question, options);
  }
  const google = question.conditions.find(({ key }) => isKeyOfGoogle(key));
  if (google !== undefined) {
    const reason = `'${google.key}' is asked in Google Cloud only; write a condition key of AWS, such as aws:SourceVpce`;
    throw new InputError('UnknownKey', 'question', reason);
  }
  // Who only puts a question into words does not wait for what answers it.
  if (question.actions.some(isAtDoors)) {
    const { proveAtDoors }: typeof import('../doors/prove') = require('../doors/prove');
    return proveAtDoors(ways, question, options);
  }
  const { Prover }: typeof import('./prover') = require('./prover');
  return new Prover(ways, question, options).prove();
}
