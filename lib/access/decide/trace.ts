import type { Asked } from './asked';
import type { Decision, Outcome, Step } from './decision';
import { impliedBy } from './implied';
import { inOrder, type Layers, type Say } from './layers';
import type { Judged } from './outcome';
import { type Speaking, speaking } from './policy';
import type { Verdict } from './truth';
import { why } from './why';

/**
 * The statements that speak of the action, denials before allowances, and what hides others. Allowances are left out where a denial has
 * ended the search.
 */
export function traceOf(asked: Asked, layers: Layers, outcome: Outcome): readonly Step[] {
  const says = inOrder(layers);
  const denials = says.flatMap((say) => [...hiding(say), ...stepsOf(say, asked, 'denies')]);
  if (outcome === 'explicitly denied') return denials;
  // Service control comes first among what must allow; a resource control policy never allows.
  const rest = says.filter(({ layer }) => layer !== 'resource control');
  return [...denials, ...impliedBy(asked), ...rest.flatMap((say) => stepsOf(say, asked, 'allows'))];
}

/** Kinds of policies that give rights; the others only limit what they give. */
const GIVING: ReadonlySet<Step['layer']> = new Set(['identity', 'resource', 'trust']);

/** What decided, in a sentence. */
export function becauseOf({ outcome, wanting }: Judged, trace: Decision['trace']): string {
  switch (outcome) {
    case 'implicitly denied':
      return wanting;
    case 'explicitly denied':
      return said(trace.find(({ result }) => result === 'denies'));
    case 'unknown':
      return said(trace.find(({ result }) => result === 'unknown')) || openTo(trace);
    default:
      return said(trace.findLast(({ result, layer }) => result === 'allows' && GIVING.has(layer))) || ROOT;
  }
}

const ROOT = 'the root user may do everything in its account';
const LIMITS = 'AWS does not say whether limits hold for what everyone is allowed';

const RESOURCELESS = 'AWS does not say that resource control policies hold for what is authorised on no resource';

/** What is open where each statement for itself is sure. */
const openTo = (trace: Decision['trace']): string =>
  trace.some(({ result, layer }) => result === 'denies' && layer === 'resource control') ? RESOURCELESS : LIMITS;

function said(step: Step | undefined): string {
  if (step === undefined) return '';
  const { layer, policy, statement, why } = step;
  if (statement === undefined) return why;
  const name = statement.sid === undefined ? 'a statement' : `'${statement.sid}'`;
  return `${name} of the ${layer} policy of ${policy?.resource}: ${why}`;
}

/** Statements about other actions have nothing to do with the request. */
function stepsOf({ layer, policies }: Say, asked: Asked, effect: keyof Speaking): Step[] {
  return policies.flatMap((policy) =>
    speaking(policy, asked.action)[effect].map((compiled): Step => {
      const { statement } = compiled;
      const verdict = why(layer, compiled, asked);
      return { layer, policy: policy.place, statement, result: resultOf(verdict, statement.effect), why: verdict.why };
    }),
  );
}

function resultOf({ truth }: Verdict, effect: 'Allow' | 'Deny'): Step['result'] {
  if (truth === 'unknown') return 'unknown';
  if (!truth) return 'does not apply';
  return effect === 'Allow' ? 'allows' : 'denies';
}

/** What the files do not show of a layer, and that may say anything. */
function hiding({ layer, policies, unseen }: Say): Step[] {
  const hidden = policies.flatMap((policy): Step[] =>
    policy.hidden === undefined ? [] : [{ layer, policy: policy.place, result: 'unknown', why: policy.hidden }],
  );
  const attached = unseen.map(
    (name): Step => ({
      layer,
      result: 'unknown',
      why: `'${name}' is attached, and the files do not show what it says`,
    }),
  );
  return [...hidden, ...attached];
}
