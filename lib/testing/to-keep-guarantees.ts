import { readFacts } from '../cloudformation';
import { accessOf } from '../cloudformation/access';
import { guaranteesOf, type Terms } from '../guarantees';
import { guaranteesText, namedIn, outcomeOfAll } from '../report/access';
import type { MatcherCall, MatcherResult } from './matcher-result';
import { templatesOf } from './templates-of';

/** Columns of the output of a test. */
const WIDTH = 110;

/**
 * What has to hold of all policies together is proved: how models are run, who changes what that rests on, what becomes of logs, who is let
 * in. What is unknown fails, also with `not`.
 */
export function toKeepGuarantees(
  this: MatcherCall | undefined,
  received: unknown,
  terms: Pick<Terms, 'trustedBase' | 'sharedWith'> = {},
): MatcherResult {
  const templates = templatesOf(received);
  const access = accessOf(templates);
  const told = guaranteesOf({ facts: readFacts(templates).facts, access }, terms);
  const isNot = this?.isNot === true;
  const pass = (outcomeOfAll(told.outcomes) === (isNot ? 'refuted' : 'proved')) !== isNot;
  const paper = { width: WIDTH, colour: false, named: namedIn(access.ways) };
  return {
    pass,
    message: () => `expected ${isNot ? 'a guarantee to be broken' : 'proofs'}, got\n\n${guaranteesText(told, paper)}`,
  };
}
