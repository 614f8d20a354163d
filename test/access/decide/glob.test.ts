import { arnParts, arnPattern, resourcePattern } from '../../../lib/access/decide/arn';
import { glob } from '../../../lib/access/decide/glob';
import { type FixedPart, isFixed, partsOf } from '../../../lib/access/decide/parts';
import { Dice, seeded } from './random';

const fixed = (text: string): readonly FixedPart[] => {
  const parts = partsOf(text, { wildcards: true, variables: false });
  return isFixed(parts) ? parts : [];
};
const like = (pattern: string, text: string) => glob(fixed(pattern))(text);

test.each([
  ['abc', 'abc', true],
  ['abc', 'ab', false],
  ['*', '', true],
  ['a*', 'a', true],
  ['a*', 'ba', false],
  ['*a', 'ba', true],
  ['?', '', false],
  ['?', 'a', true],
  ['?', 'ab', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['*ab*ab', 'abab', true],
  ['*ab*ab', 'ab', false],
  ['a*?b', 'ab', false],
  ['a*?b', 'acb', true],
  ['*a?c*', 'xxabcx', true],
  ['**', 'x', true],
  ['*a*b*c*', 'cba', false],
])('%s is like %s: %s', (pattern, text, expected) => {
  expect(like(pattern, text)).toBe(expected);
});

test('patterns match what expressions match', () => {
  const dice = new Dice(seeded(7));
  const word = (signs: readonly [string, ...string[]]) => dice.some(signs, 8).join('');
  const wrong: string[] = [];
  for (let i = 0; i < 20_000; i++) {
    const pattern = word(['a', 'b', '*', '?']);
    const text = word(['a', 'b']);
    const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
    if (like(pattern, text) !== expression.test(text)) wrong.push(`${pattern} ${text}`);
  }
  expect(wrong).toEqual([]);
});

test.each([`*${'?'.repeat(20)}`, `${'*a'.repeat(20)}b`, `*${'?a'.repeat(20)}*b`])(
  '%s is matched at once',
  (pattern) => {
    const start = performance.now();
    for (let i = 0; i < 20; i++) like(pattern, 'a'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  },
);

test.each([
  ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/k:1', true],
  ['arn:aws:iam::*:role/a', 'arn:aws:iam::1:role/a', true],
  ['arn:aws:iam::*:role/a', 'arn:aws:iam::1:x:role/a', false],
  ['arn:aws:iam::?:role/a', 'arn:aws:iam:::role/a', false],
  ['*:*:*:*:*:*', 'arn:aws:s3:::b', true],
  ['*:*:*:*:*:*', 'no:aws:s3:::b', false],
  ['arn:aws:s3:*', 'arn:aws:s3:::b', 'unknown'],
  ['arn:aws:s3:*', 'arn:aws:sns:::b', false],
])('as an ARN, %s is like %s: %s', (pattern, text, expected) => {
  expect(arnPattern(fixed(pattern))(text)).toBe(expected);
});

test.each([
  ['arn:aws:b*k:us-east-1::m', 'arn:aws:bedrock:us-east-1::m', true],
  ['arn:aws:b*k:us-east-1::m', 'arn:aws:b:x:k:us-east-1::m', 'unknown'],
  ['arn:aws:s3::?b', 'arn:aws:s3:::b', 'unknown'],
  ['arn:aws:s3:*:b', 'arn:aws:s3:::b', true],
  ['arn:aws:s3:::*b', 'arn:aws:s3:::a:b', true],
  ['arn:aws:s3:::?b', 'arn:aws:s3::::b', true],
  ['*', 'anything', true],
])('as a resource, %s is like %s: %s', (pattern, text, expected) => {
  expect(resourcePattern(fixed(pattern))(text)).toBe(expected);
});

test('an ARN has six parts', () => {
  expect(arnParts('arn:aws:s3:::b:c')).toEqual(['arn', 'aws', 's3', '', '', 'b:c']);
  expect(arnParts('arn:aws:s3::b')).toBeUndefined();
  expect(arnParts('a:b:c:d:e:f')).toBeUndefined();
});
