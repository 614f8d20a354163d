import type { Finding } from '../../lib/policy';
import { findingsIn } from '../judged';
import { allSeeds, type Sown, sidesOf } from './all-seeds';

const SOWN = allSeeds();
const together = SOWN.filter(({ seed }) => !seed.alone);
const named = (seeds: readonly Sown[]) =>
  seeds.map((sown) => [`${sown.seed.rule} ${sown.seed.violation}`, sown] as const);
const on = (id: string, findings: readonly Finding[]) => findings.filter(({ resource }) => resource.startsWith(id));

/** One template with every violation and every twin in it. */
const whole = findingsIn(Object.assign({}, ...together.flatMap((sown) => Object.values(sidesOf(sown)))));

test('there are at least 120 distinct violations', () => {
  expect(new Set(SOWN.map(({ seed }) => `${seed.rule} ${seed.violation}`)).size).toBe(SOWN.length);
  expect(SOWN.length).toBeGreaterThanOrEqual(120);
});

test.each(named(together))('in one template with all others, found: %s', (_name, { seed, violation }) => {
  expect(on(violation, whole).map(({ rule }) => rule)).toContain(seed.rule);
});

test('in one template with all violations, no twin is flagged', () => {
  const flagged = together.flatMap(({ twin }) => on(twin, whole));
  expect(flagged.map(({ rule, resource, outcome, message }) => [rule, resource, outcome, message])).toEqual([]);
});

test('violations of a template as a whole are found in one of their own, and its twin is clean', () => {
  for (const sown of SOWN.filter(({ seed }) => seed.alone)) {
    const { bad, good } = sidesOf(sown);
    expect([sown.seed.violation, findingsIn(bad).map(({ rule }) => rule)]).toEqual([
      sown.seed.violation,
      expect.arrayContaining([sown.seed.rule]),
    ]);
    expect(findingsIn(good).map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
  }
});
