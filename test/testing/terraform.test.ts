import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { Exceptions, GovernedKey } from '../../lib/google';
import { Testing } from '../../lib/google/cdktf';
import { accessOf, toBeFlaggedBy, toHaveNoFindings } from '../../lib/testing';
import { ACME, emptyStack } from '../google/synthesized';

function keyed() {
  const stack = emptyStack();
  new GovernedKey(stack, 'Key', { project: ACME, location: 'eu' });
  return stack;
}

function open() {
  const stack = keyed();
  new StorageBucket(stack, 'Training', { name: 'training', location: 'EU', labels: { use: 'training-data' } });
  return stack;
}

const RULE = 'ZTA-DATA-003';

test.each<[string, (stack: ReturnType<typeof emptyStack>) => object | string]>([
  ['a stack', (stack) => stack],
  ['what Testing.synth gives', (stack) => Testing.synth(stack, true)],
  ['its JSON', (stack) => JSON.parse(Testing.synth(stack, true))],
])('%s is judged by the matchers', (_what, received) => {
  expect(toHaveNoFindings(received(keyed())).pass).toBe(true);
  const found = toHaveNoFindings(received(open()));
  expect([found.pass, found.message()]).toEqual([false, expect.stringMatching(/ZTA-\w+-\d+ fail {2}.*Training/)]);
  const rule = /(ZTA-\w+-\d+) fail/.exec(found.message())?.[1] ?? RULE;
  expect(toBeFlaggedBy(received(open()), rule).pass).toBe(true);
  expect(toBeFlaggedBy(received(keyed()), rule).pass).toBe(false);
});

test('what is accepted on its constructs is accepted', () => {
  const stack = open();
  const rules = [
    ...toHaveNoFindings(stack)
      .message()
      .matchAll(/(ZTA-\w+-\d+) (fail|unknown)/g),
  ].map(([, rule = '']) => rule);
  const terms = { reason: 'a trial', owner: 'ml@example.com', expires: '2999-01-01' };
  for (const rule of new Set(rules)) Exceptions.of(stack.node.findChild('Training')).accept({ rule, ...terms });
  expect(toHaveNoFindings(stack).message()).not.toMatch(/fail {2}\S*Training/);
});

test('what is of no cloud is no test of anything', () => {
  expect(() => toHaveNoFindings('nothing')).toThrow(TypeError);
  expect(() => accessOf({})).toThrow(TypeError);
});
