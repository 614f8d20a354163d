import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Unknown } from '../../lib/core';
import { around, type ExampleFact, type Fact, type Rule } from '../../lib/policy';
import { controlOf } from '../../lib/policy/controls';
import { GUARANTEE_RULES, RULES } from '../../lib/policy/rules';

const ALL = [...RULES, ...GUARANTEE_RULES];

const RULE_FILES = (readdirSync(join(__dirname, '../../lib/policy/rules'), { recursive: true }) as string[])
  .map((file) => file.split('\\').join('/'))
  .filter((file) => /\/.*\.ts$/.test(file) && !file.endsWith('/index.ts'));

const place = { file: 'example', resource: 'Example', type: 'Example', at: '' };

/** A fact of which nothing is known but what is told. */
function factOf(told: ExampleFact | (object & { kind: string })): Fact {
  const fields: Record<string, unknown> = { subject: place, places: {}, ...told };
  return new Proxy(fields, {
    get: (target, name) =>
      typeof name === 'symbol' || name in target ? Reflect.get(target, name) : new Unknown(`'${name}' is not told`),
  }) as unknown as Fact;
}

function outcomes(rule: Rule, example: Rule['examples']['bad'][number]): string[] {
  const { around: others = [], ...told } = example;
  const fact = factOf({ ...told, kind: rule.kind });
  const verdicts = [rule.check(fact, around([fact, ...others.map(factOf)])) ?? []].flat();
  return verdicts.map(({ outcome }) => outcome);
}

test('every file of a rule is listed, and every listed rule has a file', () => {
  const listed = RULE_FILES.flatMap((file) => Object.values(require(join(__dirname, '../../lib/policy/rules', file))));
  expect(new Set(listed)).toEqual(new Set(ALL));
});

test('the tests of each area are run together', () => {
  const areas = new Set(RULE_FILES.map((file) => file.split('/')[0]));
  expect([...areas].filter((area) => !existsSync(join(__dirname, `rules/${area}.test.ts`)))).toEqual([]);
});

test('ids are unique and well formed', () => {
  expect(
    ALL.map(({ id }) => id).filter(
      (id) => !/^ZTA-(IAM|POL|MODEL|NET|AGENT|LOG|DATA|SUPPLY|GATE|WATCH|INV|ORG|FILE|EXC|PROOF)-\d{3}$/.test(id),
    ),
  ).toEqual([]);
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
});

test.each(RULE_FILES)('%s has a test of its own', (file) => {
  expect(existsSync(join(__dirname, 'rules', file.replace(/\.ts$/, '.test.ts')))).toBe(true);
});

describe.each(ALL.map((rule) => [`${rule.id} ${rule.title}`, rule] as const))('%s', (_name, rule) => {
  test('says what, why and how to mend it', () => {
    expect(rule.title).toMatch(/^[A-Z][^\n]*[^.\n]$/);
    expect(rule.why).toMatch(/^[A-Z][^\n]*\.$/);
    expect(rule.fix).toMatch(/^[A-Z][^\n]*\.$/);
  });
  test('names controls that are in the lists', () => {
    expect(rule.controls.filter((control) => controlOf(control) === undefined)).toEqual([]);
    expect(rule.controls.length).toBeGreaterThan(0);
  });
  test('has examples of both kinds', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });
  test.each(rule.examples.bad.map((example, i) => [i, example] as const))('flags bad example %d', (_i, example) => {
    expect(outcomes(rule, example)).toContain(rule.kind === 'template' ? 'unknown' : 'fail');
  });
  test.each(rule.examples.good.map((example, i) => [i, example] as const))('accepts good example %d', (_i, example) => {
    expect(outcomes(rule, example).filter((outcome) => outcome !== 'pass')).toEqual([]);
  });
});
