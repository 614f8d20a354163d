import type { Step } from '../../../lib/access/decide';
import { decisionText, requestInWords } from '../../../lib/report/access/decision-text';
import { COUNTEREXAMPLE } from './proofs';

const policy = { file: 't.json', resource: 'Policy', type: 'AWS::IAM::Policy', at: 'Properties' };
const step = (result: Step['result'], why: string): Step => ({ layer: 'identity', policy, result, why });

test('a request is said in one line', () => {
  expect(requestInWords({ ...COUNTEREXAMPLE.request, context: {} })).toBe(
    'bedrock:InvokeModel on arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3 ' +
      'by arn:aws:iam::111122223333:role/Claims-Adjuster-EXAMPLE00001',
  );
  expect(requestInWords(COUNTEREXAMPLE.request)).toMatch(/ with aws:TagKeys = team, owner$/);
});

test('what decides comes first, and what does not apply last', () => {
  const trace = [step('does not apply', 'a'), step('allows', 'b'), step('unknown', 'c'), step('denies', 'd')];
  expect(decisionText({ outcome: 'explicitly denied', because: 'so it is', trace })).toBe(
    `explicitly denied: so it is
  identity Policy, Properties denies: d
  identity Policy, Properties unknown: c
  identity Policy, Properties allows: b
  identity Policy, Properties does not apply: a`,
  );
});

test('a long trace is cut, and says so', () => {
  const trace = Array.from({ length: 30 }, (_, i) => step('does not apply', `${i}`));
  const lines = decisionText({ outcome: 'implicitly denied', because: 'so it is', trace }).split('\n');
  expect(lines).toHaveLength(14);
  expect(lines.at(-1)).toBe('  and 18 more that do not apply');
});
