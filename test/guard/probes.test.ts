import { guardText, typesOf } from '../../lib/guard';
import { RULES } from '../../lib/policy';
import { findingsIn } from '../judged';
import { brokenInGuard } from './guard-engine';
import { AROUND, probes } from './probes';

const { text, rules } = guardText(RULES, 'Rules');
/** All of them take minutes: without `EVERY_PROBE`, those are tried in which something is missing, or left to deployment. */
const TRIED = probes().filter(({ lacks }) => lacks || process.env['EVERY_PROBE'] !== undefined);
const PROBES = Object.fromEntries(
  TRIED.map(({ type, properties }, i) => [`Probe${i}`, { Type: type, Properties: properties }]),
);
const WHAT = Object.fromEntries(TRIED.map(({ type, what }, i) => [`Probe${i}`, `${type} ${what}`]));

/** Of these, Guard looks at properties that every item has, and items without them are refused by the service. */
const NEEDED_BY_SERVICE = /^ZTA-MODEL-027 /;

const guard = brokenInGuard(text, PROBES, AROUND);
const found = findingsIn({ ...AROUND, Resources: { ...AROUND.Resources, ...PROBES } });
const ours = new Map(found.map((finding) => [`${finding.rule} ${finding.resource}`, finding]));

/** Of each exported rule and each probe that it is asked of: what Guard and our own engine say. */
const verdicts = rules.flatMap((rule) =>
  Object.entries(PROBES)
    .filter(([, { Type }]) => typesOf(rule).includes(Type))
    .map(([id]) => ({
      which: `${rule} ${WHAT[id]}`,
      text: JSON.stringify(PROBES[id]),
      guard: guard.get(rule.replace(/-/g, '_'))?.has(id) ? 'breaks' : 'passes',
      ours: ours.get(`${rule} ${id}`)?.outcome ?? 'passes',
    })),
);

test('what our own engine flags, or does not know, Guard never passes', () => {
  const passed = verdicts.filter((one) => one.ours !== 'passes' && one.guard === 'passes');
  expect(passed.map(({ which, ours }) => [which, ours])).toEqual([]);
});

test('what our own engine passes, Guard breaks only where something is left to deployment', () => {
  const broken = verdicts.filter((one) => one.ours === 'passes' && one.guard === 'breaks');
  expect(
    broken
      .filter(({ text, which }) => !NEEDED_BY_SERVICE.test(which) && !/"(Ref|Fn::\w+)":/.test(text))
      .map(({ which }) => which),
  ).toEqual([]);
});
