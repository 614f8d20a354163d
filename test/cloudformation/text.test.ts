import { matches, Pseudo, shapeOf, splitAt, Text, type TextLike, unknownIn } from '../../lib/cloudformation/text';
import { Unknown } from '../../lib/core';
import { shown } from './reading';

const OPEN = new Unknown('deployment tells', 'Open');
const REGION = new Pseudo('AWS::Region');
const known = (value: unknown) => (Unknown.is(value) ? '?' : value);

test.each<[TextLike[], string]>([
  [[], ''],
  [['a', 'b'], 'ab'],
  [['', REGION, ''], '${AWS::Region}'],
  [['a', REGION, Text.of(['b', OPEN]), 'c'], 'a${AWS::Region}b?c'],
])('%j is put together', (parts, expected) => {
  expect(shown(Text.of(parts))).toBe(expected);
});

test('what is simpler than a text with holes is made simpler', () => {
  expect(Text.of(['a', 'b'])).toBe('ab');
  expect(Text.of(['', REGION])).toBe(REGION);
  expect(Text.of([Text.of(['a', REGION])])).toMatchObject({ parts: ['a', REGION], length: 65 });
});

test.each<[TextLike, RegExp, unknown]>([
  ['a*', /\*/, true],
  ['a', /\*/, false],
  [Text.of(['a*', OPEN]), /\*/, true],
  [Text.of(['a', OPEN]), /\*/, '?'],
  [Text.of(['a', REGION]), /\*/, false],
  [OPEN, /\*/, '?'],
  [REGION, /\*/, false],
])('whether %s matches %s', (text, pattern, expected) => {
  expect(known(matches(text, pattern))).toBe(expected);
});

test('holes are shown by their names, and matched as one character', () => {
  const text = Text.of(['a', REGION, OPEN]);
  expect(`${text}`).toBe('a${AWS::Region}${Open}');
  expect(typeof text === 'string' ? 0 : shapeOf(text).length).toBe(3);
  expect(unknownIn(text)).toBe(OPEN);
  expect(unknownIn(Text.of(['a', REGION]))).toBeUndefined();
});

test.each<[string | Text, string[]]>([
  ['a, b,c', ['a', 'b', 'c']],
  ['', ['']],
  [`${'a,'}b`, ['a', 'b']],
])('%s is split', (text, expected) => {
  expect(splitAt(text, /\s*,\s*/).map(shown)).toEqual(expected);
});

test('a hole stays with the literals around it', () => {
  const text = Text.of(['a,b', REGION, 'c,', OPEN]);
  expect(text instanceof Text && splitAt(text, /,/).map(shown)).toEqual(['a', 'b${AWS::Region}c', '?']);
});
