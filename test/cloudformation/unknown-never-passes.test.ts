import fc from 'fast-check';
import { readFacts } from '../../lib/cloudformation/read-facts';
import { check, type Finding } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { templatesOf } from '../judged';
import { allSeeds, type Sown, sidesOf } from '../seeded/all-seeds';
import { nodesIn, replaced, type Steps } from './nodes';

const UNKNOWN = [{ Ref: 'P' }, { 'Fn::ImportValue': 'x' }, { 'Fn::Transform': { Name: 'M' } }];

const findingsIn = (resources: unknown) => {
  const tree = { Parameters: { P: { Type: 'String' } }, Resources: Object(resources) };
  return check(readFacts(templatesOf(tree)).facts, RULES).findings;
};

const SIDES = allSeeds().flatMap((sown) => Object.values(sidesOf(sown)));

test('anything may be unknown', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.constantFrom(...UNKNOWN), (which, where, unknown) => {
      const side = SIDES[which % SIDES.length] ?? {};
      const paths = nodesIn(side).filter(({ length }) => length > 1);
      const findings = findingsIn(replaced(side, paths[where % paths.length] ?? [], unknown));
      expect(findings.filter(({ broken }) => broken)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/** Rules that say nothing where what is unknown decides to which other resource they apply, and why that is right. */
const SILENT: ReadonlyMap<string, string> = new Map([
  ...['ZTA-POL-001', 'ZTA-POL-014'].map(
    (rule) =>
      [
        rule,
        'whether a template is about AI in which the actions were all that said so: every template with a policy may be, then. In one that says so elsewhere, it is told that the action is not known.',
      ] as const,
  ),
  [
    'ZTA-ORG-002',
    'whether a template is about AI in which the statements were all that said so: every policy of an organization may be, then.',
  ],
  [
    'ZTA-LOG-019',
    'to which bucket a log goes: mostly to one that another team keeps for all accounts, and that is judged with the files that hold it. A name that is written out says no more of it, and everybody who sends logs there would be told so each time.',
  ],
]);

/** Where a finding points, as far as the resources have it, and one step more: there a value could stand. */
function pointedAt(resources: unknown, { resource, at }: Finding): Steps {
  const steps = at.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found: string[] = [resource];
  let here: unknown = Object(resources)[resource];
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) break;
    found.push(step);
    here = Object(here)[step];
  }
  return found;
}

/** What a rule found at a property, and the same resources where that property is unknown. */
function hidden(sown: Sown) {
  const { bad } = sidesOf(sown);
  const found = findingsIn(bad);
  const broken = found.filter(({ rule, outcome, at }) => rule === sown.seed.rule && outcome === 'fail' && at !== '');
  return broken.map((finding, i) => ({
    at: pointedAt(bad, finding).join('/'),
    before: found,
    after: findingsIn(replaced(bad, pointedAt(bad, finding), UNKNOWN[i % UNKNOWN.length])),
  }));
}

const told = ({ rule, resource, at, outcome }: Finding) => [rule, resource, at, outcome].join(' ');

/** Where neither the rule nor, newly, another one says that something is unknown. */
function passedOver(sown: Sown): readonly string[] {
  const silent = hidden(sown).filter(({ before, after }) => {
    const known = new Set(before.map(told));
    const isNews = (finding: Finding) => finding.outcome === 'unknown' && !known.has(told(finding));
    return !after.some((finding) => finding.rule === sown.seed.rule || isNews(finding));
  });
  return silent.map(({ at }) => at);
}

const SEEDS = allSeeds().map((sown) => [sown.seed.rule, sown.seed.violation, sown] as const);

test.each(SEEDS.filter(([rule]) => !SILENT.has(rule)))(
  '%s says something where it is unknown: %s',
  (_rule, _violation, sown) => {
    expect(passedOver(sown)).toEqual([]);
  },
);

test('no rule is called silent that is not', () => {
  const silent = SEEDS.filter(([rule, , sown]) => SILENT.has(rule) && passedOver(sown).length > 0);
  expect(new Set(silent.map(([rule]) => rule))).toEqual(new Set(SILENT.keys()));
});
