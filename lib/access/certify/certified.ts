import type { Formula } from '../formula';
import { type Answer, type SolveOptions, solve } from '../solve';
import { checkCertificate } from './check-certificate';

/**
 * Whether there is a request of which the formula is true. That there is none counts only once the certificate of it has been checked.
 *
 * @param solver whose answers nobody has to believe
 */
export function certified(
  formula: Formula,
  options: SolveOptions = {},
  solver: (formula: Formula, options: SolveOptions) => Answer = solve,
): Answer {
  const answer = solver(formula, options);
  if (answer.outcome !== 'unsatisfiable') return answer;
  const accepted = checkCertificate(formula, answer.certificate, options.budget?.ms);
  if (accepted === true) return answer;
  return { outcome: 'undecided', because: `the certificate that there is none is not accepted: ${accepted}` };
}
