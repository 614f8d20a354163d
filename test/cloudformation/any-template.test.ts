import fc from 'fast-check';
import { AREAS } from '../../lib/cloudformation/facts';
import { readFacts } from '../../lib/cloudformation/read-facts';
import { check } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { type Tree, templatesOf } from '../judged';
import { allSeeds, sidesOf } from '../seeded/all-seeds';
import { nodesIn, replaced } from './nodes';

const TYPES = [...new Set(AREAS.flatMap(({ readers, alongside }) => [...Object.keys(readers), ...alongside]))].sort();

/** Neither the readers nor a rule may fail on it, nor take their time. */
function survives(tree: Tree, within = 5_000): void {
  const start = performance.now();
  const { findings } = check(readFacts(templatesOf(tree)).facts, RULES);
  expect(findings.filter(({ broken }) => broken)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(within);
}

const everyType = (properties: unknown): Tree => ({
  Resources: Object.fromEntries(TYPES.map((Type, i) => [`R${i}`, { Type, Properties: properties }])),
});

const leaf = fc.oneof(fc.constantFrom<unknown>(null, '', 'x', '*', 0, true, [], {}), fc.string({ maxLength: 8 }));
const id = fc.constantFrom('R0', 'R1', 'P', 'Missing', 'AWS::Region', 'AWS::NoValue');
const call = fc.oneof(
  fc.record({ Ref: id }),
  fc.record({ 'Fn::GetAtt': fc.tuple(id, fc.constantFrom('Arn', 'Outputs.O')) }),
  fc.record({ 'Fn::Sub': id.map((each) => `a\${${each}}*`) }),
  fc.record({ 'Fn::ImportValue': fc.constant('x') }),
  fc.record({ 'Fn::Transform': fc.constant({ Name: 'M' }) }),
);
const FUNCTIONS = [
  'Fn::If',
  'Fn::Join',
  'Fn::Sub',
  'Fn::Select',
  'Fn::Split',
  'Fn::FindInMap',
  'Fn::Base64',
  'Fn::GetAtt',
];
const SECTIONS = [
  'Resources',
  'Parameters',
  'Conditions',
  'Mappings',
  'Outputs',
  'Transform',
  'Type',
  'Properties',
  'Condition',
];
const key = fc.oneof(
  fc.constantFrom(...FUNCTIONS, ...SECTIONS, 'Ref', 'Statement', '__proto__', 'toString', 'P'),
  fc.string({ maxLength: 4 }),
);
const { tree: anything } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    call,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('anything as a template', () => {
  fc.assert(
    fc.property(anything, anything, (tree, section) => {
      survives({ Resources: tree });
      survives({
        Resources: {},
        ...Object(tree),
        Parameters: section,
        Conditions: section,
        Outputs: section,
        Mappings: section,
      });
    }),
  );
});

test('anything as the properties of every type', () => {
  fc.assert(
    fc.property(anything, (properties) => survives(everyType(properties))),
    { numRuns: 30 },
  );
});

const SOWN = allSeeds().flatMap((sown) => Object.values(sidesOf(sown)));

test('anything in the place of anything in a resource that is well formed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), anything, (which, where, value) => {
      const resources = SOWN[which % SOWN.length] ?? {};
      const paths = nodesIn(resources);
      survives({
        Parameters: { P: { Type: 'String' } },
        Resources: Object(replaced(resources, paths[where % paths.length] ?? [], value)),
      });
    }),
    { numRuns: 300 },
  );
});

const nested = (depth: number, around: (inner: unknown) => unknown): unknown => {
  let tree: unknown = 'x';
  for (let i = 0; i < depth; i += 1) tree = around(tree);
  return tree;
};

test.each<[string, unknown]>([
  ['lists', nested(400, (inner) => [inner])],
  ['objects', nested(400, (Statement) => ({ Statement }))],
  ['branches', nested(120, (inner) => ({ 'Fn::If': ['C', inner, 'x'] }))],
  ['texts', nested(30, (A) => ({ 'Fn::Sub': ['${A}${A}', { A }] }))],
  ['joined lists', nested(60, (inner) => ({ 'Fn::Join': ['', [inner, 'x']] }))],
  ['a wide list', Array.from({ length: 60 }, (_, i) => ({ Ref: `R${i % 9}` }))],
  ['a wide object', Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`K${i}`, `v${i}`]))],
  ['a long text', 'ab*?'.repeat(50_000)],
])('%s as the properties of every type, and below them', (_what, value) => {
  survives(everyType(value), 10_000);
  survives(
    everyType({ PolicyDocument: value, Policies: [{ PolicyDocument: { Statement: value } }], Tags: value }),
    5_000,
  );
});
