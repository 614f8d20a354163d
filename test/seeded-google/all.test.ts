import { check, type Finding } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { type Configurations, fixFor, readTerraform } from '../../lib/terraform';
import { configuration, plan } from '../terraform/reading';
import { SEEDS } from './all-seeds';
import { asPlan } from './as-plan';
import type { Blocks } from './seed';

const found = (read: Configurations): readonly Finding[] => check(readTerraform(read).facts, RULES).findings;
const written = (resource: Blocks) => found(configuration({ resource }));
const named = SEEDS.map((seed) => [`${seed.rule} ${seed.violation}`, seed] as const);

const failing = (findings: readonly Finding[], rule: string) =>
  findings.filter((one) => one.rule === rule && one.outcome === 'fail').map(({ resource, at }) => [resource, at]);

test('there are at least 200 distinct violations, of at least 150 rules', () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(SEEDS.length);
  expect(SEEDS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(SEEDS.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(150);
});

test.each(named)('found where it stands, and its twin is clean: %s', (_name, { rule, at, bad, good }) => {
  expect(failing(written(bad), rule)).toContainEqual(at);
  expect(failing(written(good), rule)).toEqual([]);
});

const planned = named.filter(([, { onlyWritten }]) => !onlyWritten);

test.each(planned)('found in a plan: %s', (_name, { rule, at: [address], bad, good, openInPlan }) => {
  const findings = found(plan(asPlan(bad))).filter(({ resource }) => resource === address);
  if (openInPlan) expect(findings.map(({ outcome }) => outcome)).toContain('unknown');
  else expect(failing(findings, rule)).not.toEqual([]);
  expect(failing(found(plan(asPlan(good))), rule)).toEqual([]);
});

test.each([
  ['as they are written', written],
  ['in a plan', (blocks: Blocks) => found(plan(asPlan(blocks)))],
])('of the secure twins nothing fails at all, nor is unknown where that stops a run: %s', (_how, read) => {
  const twins = [...new Set(SEEDS.map(({ good }) => good))].flatMap(read);
  const stopping = twins.filter(({ outcome, severity }) => outcome === 'fail' || severity === 'fatal');
  expect(stopping.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});

test.each([...new Set(SEEDS.map(({ rule }) => rule))])('what mends %s on Google is told in words of Google', (id) => {
  const rule = RULES.find((one) => one.id === id);
  const fix = fixFor({ rule: id, type: 'google_any', fix: rule?.fix ?? '' });
  expect(fix).not.toBe(rule?.fix);
  expect(fix).toMatch(/^[A-Z].*\.$/);
  expect(fixFor({ rule: id, type: 'AWS::S3::Bucket', fix: 'x' })).toBe('x');
});
