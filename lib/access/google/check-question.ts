import { InputError } from '../../core';
import { nearestTo } from '../../core/nearest';
import type { GoogleAccess } from '../model';
import { likeAny } from '../prove/glob-match';
import type { Question } from '../prove/question';
import { checkPrincipals } from './callers';
import { checkConditions } from './keys';
import { checkResources } from './targets';

/**
 * Refuses names that the files do not hold, and permissions that nobody knows: they would prove anything.
 *
 * @throws InputError `UnknownAction`, `UnknownResource`, `UnknownPrincipal`, `WideException`, `UnknownKey`, `UnfitOperator`
 */
export function checkQuestion(question: Question, accesses: readonly GoogleAccess[]): void {
  const known = [...new Set(accesses.flatMap(({ permissions }) => permissions))];
  for (const action of question.actions) checkPermission(action, known);
  checkResources(question.resources, accesses);
  checkPrincipals(question, accesses);
  checkConditions(question.conditions);
}

function checkPermission(pattern: string, known: readonly string[]): void {
  if (pattern === '*') return;
  if (pattern.includes(':')) {
    const reason = `'${pattern}' is asked of AWS, and these files are of Google Cloud; write a permission such as aiplatform.endpoints.predict`;
    throw new InputError('UnknownAction', 'question', reason);
  }
  if (known.some(likeAny([pattern]))) return;
  const nearest = nearestTo(pattern, known, Math.max(3, pattern.length / 4));
  const hint = nearest === undefined ? 'check its spelling' : `did you mean '${nearest}'?`;
  const reason = `neither the files nor the table of roles know a permission '${pattern}'; ${hint}`;
  throw new InputError('UnknownAction', 'question', reason);
}
