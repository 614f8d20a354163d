import { HOLE } from '../../lib/core/text';
import { check, type Finding } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { readTerraform } from '../../lib/terraform';
import { nodesIn, replaced, type Steps } from '../cloudformation/nodes';
import { SEEDS } from '../seeded-google/all-seeds';
import { asPlan } from '../seeded-google/as-plan';
import type { Blocks, Seed } from '../seeded-google/seed';
import { configuration, plan } from './reading';

const UNKNOWN = '${var.late}';

const findingsIn = (resource: unknown): readonly Finding[] =>
  check(readTerraform(configuration({ variable: { late: {} }, resource })).facts, RULES).findings;

const SIDES: readonly Blocks[] = [...new Set(SEEDS.flatMap(({ bad, good }) => [bad, good]))];

/** Whatever JSON can hold, and what no provider takes. */
const ODD = [
  UNKNOWN,
  null,
  '',
  'x',
  3,
  true,
  [],
  {},
  [[]],
  [null],
  { x: {} },
  '${',
  '${google_storage_bucket.none.id}',
  ['a', 'b'],
];

test('anything may stand anywhere, and no rule dies of it', () => {
  const died = SIDES.flatMap((side, i) =>
    nodesIn(side)
      .filter(({ length }, j) => length > 2 && j % 3 === i % 3)
      .flatMap((path, j) => findingsIn(replaced(side, path, ODD[(i + j) % ODD.length])))
      .filter(({ broken }) => broken),
  );
  expect(died).toEqual([]);
});

test('a plan in which anything stands anywhere is read', () => {
  for (const [i, side] of SIDES.entries()) {
    const whole = asPlan(side);
    const paths = nodesIn(whole);
    for (let j = i; j < paths.length; j += 17) {
      expect(() => readTerraform(plan(replaced(whole, paths[j] ?? [], ODD[(i + j) % ODD.length])))).not.toThrow();
    }
  }
});

/** Steps to what a pointer names, as far as the blocks have it, and one step more. */
function stepsTo(blocks: Blocks, address: string, pointer: string): Steps {
  const [type = '', name = ''] = address.split('.');
  const steps: string[] = [type, name];
  let here: unknown = blocks[type]?.[name];
  for (const step of pointer === '' ? [] : pointer.split('/')) {
    if (typeof here !== 'object' || here === null) break;
    steps.push(step);
    here = Object(here)[step];
  }
  return steps;
}

const pointed = SEEDS.filter(({ at: [, pointer] }) => pointer !== '').map(
  (seed) => [`${seed.rule} ${seed.violation}`, seed] as const,
);

/** Rules in whose place another one says that something is unknown, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // Who is not known yet need not be anybody, and one that knows no exception would stop every first plan.
  'ZTA-IAM-008': 'ZTA-IAM-009',
};

const speaking = (rule: string) => ELSEWHERE[rule] ?? rule;

test.each(pointed)('unknown, it does not pass: %s', (_name, { rule, bad, at: [address, pointer] }) => {
  const found = findingsIn(replaced(bad, stepsTo(bad, address, pointer), UNKNOWN));
  expect(found.filter((one) => one.resource === address && one.rule === speaking(rule))).not.toEqual([]);
  expect(found.map(({ message }) => message).filter((message) => message.includes(HOLE))).toEqual([]);
});

/** Its twin is guarded in another way as well. */
const guardedTwice = ({ onlyWritten }: Seed) => onlyWritten === true;

test.each(pointed.filter(([, seed]) => !guardedTwice(seed)))(
  'with a default that is well, and may be given otherwise, it is unknown: %s',
  (_name, seed) => {
    const { rule, good, at } = seed;
    const steps = stepsTo(good, ...at);
    const value = steps.reduce<unknown>((here, step) => Object(here)[step], good);
    if (value === undefined || typeof value === 'object') return;
    const variable = { late: { default: value } };
    const resource = replaced(good, steps, UNKNOWN);
    const { facts } = readTerraform(configuration({ variable, resource: Object(resource) }));
    const found = check(facts, RULES).findings.filter((one) => one.rule === speaking(rule) && one.resource === at[0]);
    expect(found.map(({ outcome }) => outcome)).toContain('unknown');
  },
);
