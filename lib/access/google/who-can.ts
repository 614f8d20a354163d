import type { AllowedCaller, WhoCan } from '../ask/who-can';
import { type Forbidden, noRequest, type ProofOptions, type Way } from '../prove';
import { Patience } from '../prove/patience';
import { assumptionsOf } from './assumptions';
import { checkQuestion } from './check-question';
import { bindingsAllowing } from './explain';
import { isSingle } from './membership';
import { googleOf, problemsOf } from './prove';
import { searchAlone } from './search';

/** Everyone who may do something in Google Cloud, each with one request with which they do. */
export function whoCanInGoogle(
  ways: readonly Way[],
  wanted: Omit<Forbidden, 'principal'>,
  options: ProofOptions,
): WhoCan {
  const question = noRequest(wanted).byAnyone();
  checkQuestion(question, googleOf(ways));
  const patience = new Patience();
  const found = new Map<string, AllowedCaller>();
  const doubts = new Map<string, string>();
  for (const one of problemsOf(ways, question)) {
    const { label, caller, when, whole, resource } = one;
    if (found.has(label)) continue;
    const answer = patience.isOver
      ? ({ outcome: 'unknown', because: patience.because } as const)
      : searchAlone(one, whole, patience.within(options.budget));
    if (answer.outcome === 'unknown') doubts.set(label, `${label} on ${resource.label}: ${answer.because}`);
    if (answer.outcome !== 'one') continue;
    const { request } = answer;
    const allowedBy = bindingsAllowing(one, request);
    found.set(label, { caller: label, ...(!isSingle(caller) && { any: true }), request, when, allowedBy });
  }
  return {
    callers: [...found.values()],
    unknown: [...doubts].flatMap(([label, doubt]) => (found.has(label) ? [] : [doubt])),
    assumptions: assumptionsOf(googleOf(ways)),
  };
}
