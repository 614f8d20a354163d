import { type Decision, decide } from '../access/decide';
import type { Request } from '../access/model';
import type { Way } from '../cloudformation/access';
import { decisionText, requestInWords } from '../report/access/decision-text';
import { accessGiven } from './access-given';
import { type AccessRequest, requestIn } from './access-request';
import type { MatcherCall, MatcherResult } from './matcher-result';

/** The request is allowed, in every way in which the template can turn out. */
export function toAllow(this: MatcherCall | undefined, received: unknown, request: AccessRequest): MatcherResult {
  return decided(this, accessGiven(received).ways, request, 'allowed');
}

/** The request is denied, by a statement or for want of one, in every way in which the template can turn out. */
export function toDeny(this: MatcherCall | undefined, received: unknown, request: AccessRequest): MatcherResult {
  return decided(this, accessGiven(received).ways, request, 'denied');
}

interface Decided {
  readonly request: Request;
  readonly decision: Decision;
  readonly when: readonly string[];
}

function decided(
  call: MatcherCall | undefined,
  ways: readonly Way[],
  asked: AccessRequest,
  wanted: 'allowed' | 'denied',
): MatcherResult {
  const all = ways.map(({ access, when }) => {
    const request = requestIn(access, asked);
    return { request, decision: decide(access, request), when };
  });
  const isAs = ({ decision }: Decided) => decision.outcome.includes(wanted);
  const isOther = ({ decision }: Decided) => decision.outcome !== 'unknown' && !decision.outcome.includes(wanted);
  // What is unknown, or only true at times, is neither so nor otherwise: then the test fails both ways.
  const isNot = call?.isNot === true;
  const holds = all.length > 0 && all.every(isNot ? isOther : isAs);
  const pass = holds !== isNot;
  const against = all.find((one) => (isNot ? !isOther(one) : !isAs(one)));
  return { pass, message: () => messageOf(`${isNot ? 'not ' : ''}to be ${wanted}`, against) };
}

function messageOf(expected: string, against: Decided | undefined): string {
  if (against === undefined) return `expected a request ${expected}, and the template can turn out in no way`;
  const { request, decision, when } = against;
  const given = when.length === 0 ? '' : ` when ${when.join(' and ')}`;
  return `expected ${requestInWords(request)} ${expected}; it is ${decisionText(decision)}${given && `\n  ${given.trim()}`}`;
}
