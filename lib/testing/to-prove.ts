import { answer } from '../access/answer';
import type { ProofOptions, Question } from '../access/prove';
import { namedIn, proofText } from '../report/access';
import { accessGiven } from './access-given';
import type { MatcherCall, MatcherResult } from './matcher-result';

/** Columns of the output of a test. */
const WIDTH = 110;

/** What the question says of every request is so. What is refuted or unknown is shown with the request that gets through, or why. */
export function toProve(
  this: MatcherCall | undefined,
  received: unknown,
  question: Question,
  { trustServiceAuthorization = false }: Pick<ProofOptions, 'trustServiceAuthorization'> = {},
): MatcherResult {
  const read = accessGiven(received);
  const answered = answer(read, question, { trustServiceAuthorization });
  // What is unknown is neither so nor otherwise: then the test fails both ways.
  const isNot = this?.isNot === true;
  const pass = (answered.outcome === (isNot ? 'refuted' : 'proved')) !== isNot;
  const paper = { width: WIDTH, colour: false, named: namedIn(read.ways) };
  return {
    pass,
    message: () => `expected a proof${isNot ? ' to be refuted' : ''}, got\n\n${proofText(answered, paper)}`,
  };
}
