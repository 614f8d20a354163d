import type { Field } from '../../lib/cloudformation/field';
import { Unknown } from '../../lib/core';
import { readings, shown, stacksOf } from './reading';

const NONE = { Ref: 'AWS::NoValue' };
const OPEN = { Ref: 'Open' };
const INCLUDE = { 'Fn::Transform': { Name: 'AWS::Include' } };
const either = (yes: unknown, no: unknown) => ({ 'Fn::If': ['Maybe', yes, no] });

function read<T>(resource: object, look: (properties: Field) => T): T[] {
  const tree = {
    Parameters: { Open: { Type: 'String' }, Mode: { Type: 'String', AllowedValues: ['on', 'off'] } },
    Conditions: { Maybe: { 'Fn::Equals': [OPEN, 'x'] } },
    Resources: { R: { Type: 'T::T::T', ...resource }, Role: { Type: 'AWS::IAM::Role' } },
  };
  return readings(stacksOf({ tree }), 'R', ({ properties }) => look(properties));
}

const known = (value: unknown) => (Unknown.is(value) ? '?' : value);
const steps = (path: string) => path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

test.each<[string, object, string, unknown[]]>([
  ['a value', { Properties: { A: { B: 'v' } } }, 'A/B', ['v']],
  ['nothing', { Properties: {} }, 'A/B', [undefined]],
  ['no properties', {}, 'A/B', [undefined]],
  ['null', { Properties: { A: { B: null } } }, 'A/B', [undefined]],
  ['no value', { Properties: { A: NONE } }, 'A/B', [undefined]],
  ['below an unknown', { Properties: { A: OPEN } }, 'A/B', ['?']],
  ['below a branch', { Properties: either({ A: 'a' }, NONE) }, 'A', ['a', undefined]],
  ['below a text', { Properties: { A: 'text' } }, 'A/B', ['?']],
  ['below a number', { Properties: { A: 7 } }, 'A/B', ['?']],
  ['below a reference', { Properties: { A: { Ref: 'Role' } } }, 'A/B', ['?']],
  ['below a list', { Properties: { A: [{ B: 'v' }] } }, 'A/B', ['?']],
  ['properties that are a list', { Properties: [{ A: 'v' }] }, 'A', ['?']],
  ['properties that are a text', { Properties: 'text' }, 'A', ['?']],
  ['a method of objects', { Properties: {} }, 'toString', [undefined]],
  ['beside a macro', { Properties: { A: 'v', ...INCLUDE } }, 'A', ['v']],
  ['what a macro may add', { Properties: { A: 'v', ...INCLUDE } }, 'B', ['?']],
  ['what a loop may add', { Properties: { A: 'v', 'Fn::ForEach::L': [] } }, 'B', ['?']],
  ['a macro alone', { Properties: INCLUDE }, 'A', ['?']],
  ['an item', { Properties: { A: ['x', 'y'] } }, 'A/1', ['y']],
  ['an item too many', { Properties: { A: ['x'] } }, 'A/1', [undefined]],
  ['the first of what is left', { Properties: { A: [either('x', NONE), 'y'] } }, 'A/0', ['x', 'y']],
  ['a lone value as the first item', { Properties: { A: { B: 'v' } } }, 'A/0/B', ['v']],
  ['an item of an unknown list', { Properties: { A: OPEN } }, 'A/3', ['?']],
  ['a function that is none', { Properties: { A: { Ref: 'Role', B: 'v' } } }, 'A/B', ['v']],
])('%s is read', (_what, resource, path, expected) => {
  expect(read(resource, (properties) => shown(properties.get(...steps(path)).text))).toEqual(expected);
});

test.each<[unknown, unknown[]]>([
  [['a', 'b'], [['a', 'b']]],
  [[], [[]]],
  [undefined, [[]]],
  [null, [[]]],
  ['a', [['a']]],
  [NONE, [[]]],
  [[NONE, null, 'a'], [['a']]],
  [OPEN, [['?']]],
  [['a', OPEN], [['a', '?']]],
  [['a', ['b', ['c']]], [['a', 'b', 'c']]],
  [
    [either(['a', 'b'], NONE), 'c'],
    [['a', 'b', 'c'], ['c']],
  ],
  [{ 'Fn::Split': [',', 'a,b'] }, [['a', 'b']]],
  [{ a: 1 }, [['?']]],
  [INCLUDE, [['?']]],
])('the items of %j', (value, expected) => {
  expect(read({ Properties: { A: value } }, (properties) => properties.get('A').texts.map(shown))).toEqual(expected);
});

test.each<[unknown, boolean | '?' | undefined, number | '?' | undefined]>([
  [true, true, '?'],
  ['false', false, '?'],
  ['TRUE', true, '?'],
  ['yes', '?', '?'],
  ['', '?', '?'],
  [0, '?', 0],
  ['30', '?', 30],
  [' 30 ', '?', 30],
  ['30d', '?', '?'],
  [undefined, undefined, undefined],
  [NONE, undefined, undefined],
  [OPEN, '?', '?'],
  [{ Ref: 'Role' }, '?', '?'],
  [['true'], '?', '?'],
  [{}, '?', '?'],
])('%j as a boolean and as a number', (value, boolean, number) => {
  const [found] = read({ Properties: { A: value } }, (properties) => {
    const field = properties.get('A');
    return [
      [field.boolean(true), field.boolean(false)].map((each) => known(each.value)),
      [field.number(1), field.number(2)].map((each) => known(each.value)),
    ];
  });
  expect(found).toEqual([
    boolean === undefined ? [true, false] : [boolean, boolean],
    number === undefined ? [1, 2] : [number, number],
  ]);
});

test.each<[unknown, unknown[]]>([
  ['v', [true]],
  ['', [true]],
  [{ Ref: 'Role' }, [true]],
  [{ 'Fn::GetAtt': ['Role', 'Arn'] }, [true]],
  [{ Ref: 'AWS::Region' }, [true]],
  [undefined, [false]],
  [either('v', NONE), [true, false]],
  [OPEN, ['?']],
  [{ 'Fn::ImportValue': 'x' }, ['?']],
])('whether %j is set', (value, expected) => {
  expect(read({ Properties: { A: value } }, (properties) => known(properties.get('A').isSet))).toEqual(expected);
});

test.each<[unknown, string[], unknown]>([
  [{ a: 1, b: 2 }, ['a', 'b'], undefined],
  [{ a: 1, ...INCLUDE }, ['a'], '?'],
  [INCLUDE, [], '?'],
  [OPEN, [], '?'],
  ['text', [], '?'],
  [[{ a: 1 }], [], '?'],
  [undefined, [], undefined],
])('the keys of %j, and whether there may be more', (value, keys, hidden) => {
  const [found] = read({ Properties: { A: value } }, (properties) => {
    const field = properties.get('A');
    return [field.entries.map(([key]) => key), known(field.hidden)];
  });
  expect(found).toEqual([keys, hidden]);
});

test.each<[string, unknown, string[]]>([
  ['A', { 'Fn::If': ['Maybe', 'a', NONE] }, ['Properties/A/Fn::If/1', 'Properties/A/Fn::If/2']],
  ['A/B', either({ B: 'v' }, {}), ['Properties/A/Fn::If/1/B', 'Properties/A/Fn::If/2/B']],
  ['A/0/B', [{ B: 'v' }], ['Properties/A/0/B']],
  ['A/0', [either(NONE, 'a'), 'b'], ['Properties/A/1', 'Properties/A/0/Fn::If/2']],
  ['A/a~b', { 'a~b': 1 }, ['Properties/A/a~0b']],
  ['A/B', { 'Fn::ToJsonString': { B: 'v' } }, ['Properties/A/Fn::ToJsonString/B']],
  ['A/B/0', 'text', ['Properties/A/B/0']],
])('%s of %j stands where it stands', (path, value, expected) => {
  expect(read({ Properties: { A: value } }, (properties) => properties.get(...steps(path)).place.at)).toEqual(expected);
});

test('a key with a slash is escaped in a pointer', () => {
  expect(read({ Properties: { 'a/b': 1 } }, (properties) => properties.get('a/b').place.at)).toEqual([
    'Properties/a~1b',
  ]);
});
