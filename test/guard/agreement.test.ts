import { guardText, typesOf } from '../../lib/guard';
import { ASKED_IN_PART } from '../../lib/guard/left-out';
import { RULES } from '../../lib/policy';
import { findingsIn } from '../judged';
import { allSeeds, sidesOf } from '../seeded/all-seeds';
import type { Resources } from '../seeded/seed';
import { brokenInGuard } from './guard-engine';

const { text, rules, types } = guardText(RULES, 'Rules');
const SOWN = allSeeds().filter(({ seed }) => rules.includes(seed.rule));
const whole: Resources = Object.assign({}, ...SOWN.flatMap((sown) => Object.values(sidesOf(sown))));
const asked = Object.fromEntries(Object.entries(whole).filter(([, { Type }]) => types.includes(Type)));

/** What our own engine finds, of each seed by itself. */
const ours = SOWN.flatMap((sown) => Object.values(sidesOf(sown)).flatMap((side) => findingsIn(side)));
const guard = brokenInGuard(text, asked);
const breaks = (rule: string, id: string) => guard.get(rule.replace(/-/g, '_'))?.has(id) === true;

test('nearly every exported rule has a seeded violation on AWS', () => {
  const seeded = new Set(SOWN.map(({ seed }) => seed.rule));
  expect(rules.length).toBeGreaterThan(75);
  expect(rules.filter((id) => !seeded.has(id))).toEqual([]);
});

test.each(SOWN.map((sown) => [`${sown.seed.rule} ${sown.seed.violation}`, sown] as const))('%s', (_name, sown) => {
  const { rule } = sown.seed;
  const found = ours.filter((finding) => finding.rule === rule && finding.resource.startsWith(sown.violation));
  expect(found).not.toEqual([]);
  for (const { resource } of found) {
    const type = whole[resource]?.Type ?? '';
    if (typesOf(rule).includes(type)) expect([resource, breaks(rule, resource)]).toEqual([resource, true]);
    else expect(ASKED_IN_PART[rule]).toContain(type);
  }
  const { good } = sidesOf(sown);
  expect(Object.keys(good).filter((id) => breaks(rule, id))).toEqual([]);
});

test('of every seeded resource, Guard and our own engine say the same of every exported rule', () => {
  const found = ours.filter(({ rule, resource }) => typesOf(rule).includes(whole[resource]?.Type ?? ''));
  const [mine, theirs] = [new Set(found.map(({ rule, resource }) => `${rule} ${resource}`)), new Set<string>()];
  for (const [rule, ids] of guard) for (const id of ids) theirs.add(`${rule.replace(/_/g, '-')} ${id}`);
  expect([...theirs].filter((one) => one.startsWith('ZTA-') && !mine.has(one))).toEqual([]);
  expect([...mine].filter((one) => !theirs.has(one))).toEqual([]);
});
