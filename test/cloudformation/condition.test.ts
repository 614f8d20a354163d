import { holding, readings, stacksOf, values } from './reading';

const ref = (Ref: string) => ({ Ref });
const equals = (...operands: unknown[]) => ({ 'Fn::Equals': operands });
const not = (condition: unknown) => ({ 'Fn::Not': [condition] });
const and = (...conditions: unknown[]) => ({ 'Fn::And': conditions });
const or = (...conditions: unknown[]) => ({ 'Fn::Or': conditions });
const named = (Condition: string) => ({ Condition });
const branch = (condition: string) => ({ 'Fn::If': [condition, 'yes', 'no'] });
const join = (list: unknown[]) => ({ 'Fn::Join': ['', list] });

const PARAMETERS = {
  Env: { Type: 'String' },
  Other: { Type: 'String' },
  Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] },
  Key: { Type: 'String', Default: '' },
  Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/path' },
  Number: { Type: 'Number', AllowedValues: [1] },
};

/** What conditions called A, B and C come to, in each way. */
function ways(conditions: Record<string, unknown>, environment = {}) {
  const tree = {
    Parameters: PARAMETERS,
    Conditions: conditions,
    Resources: holding(join(Object.keys(conditions).flatMap((name) => [branch(name), ' ']))),
  };
  return values(stacksOf({ tree, environment })).map((way) => `${way}`.trim());
}

test.each<[string, unknown, string[]]>([
  ['constants that are one', equals('a', 'a'), ['yes']],
  ['constants that are not', equals(0, 1), ['no']],
  ['a constant negated', not(equals(0, 1)), ['yes']],
  ['a number and its text', equals(ref('Number'), '1'), ['yes']],
  ['a value that only deployment knows', equals(ref('Env'), 'x'), ['yes', 'no']],
  ['the same thing', equals(ref('Env'), ref('Env')), ['yes']],
  ['two things', equals(ref('Env'), ref('Other')), ['yes', 'no']],
  ['an allowed value', equals(ref('Stage'), 'prod'), ['no', 'yes']],
  ['a value that is not allowed', equals(ref('Stage'), 'test'), ['no', 'no']],
  ['a default', equals(ref('Key'), ''), ['yes', 'no']],
  ['a default negated', not(equals('', ref('Key'))), ['no', 'yes']],
  ['where something is stored', equals(ref('Stored'), '/path'), ['yes', 'no']],
  ['a constant or more', or(equals(1, 1), equals(ref('Env'), 'x')), ['yes']],
  ['a constant that stops the rest', and(equals(1, 0), equals(ref('Env'), 'x')), ['no']],
  ['both', and(equals(ref('Env'), 'x'), equals(ref('Other'), 'x')), ['yes', 'no', 'no']],
  ['one of both', or(equals(ref('Env'), 'x'), equals(ref('Other'), 'x')), ['yes', 'yes', 'no']],
  ['one that is not declared', named('Nowhere'), ['yes', 'no']],
  ['one named after a method', named('toString'), ['yes', 'no']],
  ['a function that nobody knows', { 'Fn::Contains': [['a'], 'a'] }, ['yes', 'no']],
  ['a text', 'yes', ['?']],
  ['nothing', {}, ['yes', 'no']],
  ['a list of nothing', { 'Fn::Not': [] }, ['?']],
  ['itself', not(named('A')), ['?']],
])('%s', (_what, condition, expected) => {
  expect(ways({ A: condition })).toEqual(expected);
});

test.each<[string, Record<string, unknown>, string[]]>([
  [
    'values of one parameter',
    { A: equals(ref('Env'), 'a'), B: equals('b', ref('Env')) },
    ['yes no', 'no yes', 'no no'],
  ],
  ['an opposite', { A: equals(ref('Env'), 'a'), B: not(named('A')) }, ['yes no', 'no yes']],
  [
    'unlike expressions',
    { A: equals({ 'Fn::Select': [0, ref('Env')] }, 'a'), B: equals({ 'Fn::Select': [1, ref('Env')] }, 'a') },
    ['yes yes', 'no yes', 'yes no', 'no no'],
  ],
  [
    'regions',
    { A: equals(ref('AWS::Region'), 'a'), B: equals(ref('AWS::Region'), 'b') },
    ['yes no', 'no yes', 'no no'],
  ],
])('%s go together', (_what, conditions, expected) => {
  expect(ways(conditions).toSorted()).toEqual(expected.toSorted());
});

test('a region that the files tell decides', () => {
  expect(ways({ A: equals(ref('AWS::Region'), 'eu-west-1') }, { region: 'eu-west-1' })).toEqual(['yes']);
});

test('conditions that share conditions are asked once', () => {
  const depth = 40;
  const shared = Array.from({ length: depth }, (_, i) => [`C${i}`, and(named(`C${i + 1}`), named(`C${i + 1}`))]);
  const conditions = { ...Object.fromEntries(shared), [`C${depth}`]: equals(ref('Env'), 'x') };
  const tree = { Parameters: PARAMETERS, Conditions: conditions, Resources: holding(branch('C0')) };
  expect(values(stacksOf({ tree }))).toEqual(['yes', 'no']);
});

describe('resources under conditions', () => {
  const exists = (Conditions: object, Condition: unknown) => {
    const tree = { Parameters: PARAMETERS, Conditions, Resources: { R: { Type: 'T::T::T', Condition } } };
    return readings(stacksOf({ tree }), 'R', () => true);
  };

  test.each<[string, object, unknown, boolean[]]>([
    ['never', { Never: equals(0, 1) }, 'Never', []],
    ['always', { Always: equals(1, 1) }, 'Always', [true]],
    ['sometimes', { Maybe: equals(ref('Env'), 'x') }, 'Maybe', [true]],
    ['under none that is declared', {}, 'Nowhere', [true]],
    ['under what is no name', {}, { Ref: 'Env' }, [true]],
  ])('one that exists %s', (_what, conditions, condition, expected) => {
    expect(exists(conditions, condition)).toEqual(expected);
  });

  test('what is nested in a stack that never exists never exists', () => {
    const Nested = { Type: 'AWS::CloudFormation::Stack', Condition: 'Never' };
    const parent = { Conditions: { Never: equals(0, 1) }, Resources: { Nested } };
    const Always = { Always: equals(1, 1) };
    const Resources = { R: { ...holding('v').R, Condition: 'Always' } };
    for (const tree of [holding('v'), { Conditions: Always, Resources }]) {
      expect(values(stacksOf({ tree: parent }, { tree, nestedBy: 'Nested' }))).toEqual([]);
    }
  });
});
