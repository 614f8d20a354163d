import type { Pattern } from '../../../../lib/access/formula';
import { globOf } from '../../../../lib/access/solve/texts/glob';
import { covers, excludes } from '../../../../lib/access/solve/texts/matches';

const read = (glob: string, more: Partial<Pattern> = {}) => globOf({ glob, ignoreCase: false, arn: false, ...more });
const anyCase = (glob: string) => read(glob, { ignoreCase: true });
const arn = (glob: string) => read(glob, { arn: true });
const anyCaseArn = (glob: string) => read(glob, { arn: true, ignoreCase: true });

test.each([
  ['everything', read('*'), read('a?*')],
  ['the same', read('a?b*'), read('a?b*')],
  ['a longer beginning', read('a*'), read('ab*')],
  ['a longer end', read('*b'), read('*ab')],
  ['one character by another', read('a?'), read('ab')],
  ['any case', anyCase('AB*'), read('abc')],
  ['any case by any case', anyCase('A*'), anyCase('ab')],
  ['parts of an ARN', arn('arn:*:*:*:*:*'), arn('arn:aws:s3:*:?:x*')],
  ['a part of an ARN', arn('arn:aws:s3:*::b'), arn('arn:aws:s3:?::b')],
  ['an ARN as a text', read('arn:aws:*'), arn('arn:aws:iam::*:role/*')],
  ['a text that is an ARN', arn('arn:*:*:*:*:*'), read('arn:aws:s3:*::?*')],
  ['a text with more colons than an ARN needs', arn('arn:*:*:*:*:*'), read('arn:a*:::::b')],
  ['an ARN in any case', anyCaseArn('arn:*:*:*:*:*'), anyCaseArn('arn:A:*:*:*:*')],
])('a pattern covers %s', (_what, general, special) => {
  expect(covers(general, special)).toBe(true);
});

test.each([
  ['a wider one', read('ab*'), read('a*')],
  ['many by one', read('a?'), read('a*')],
  ['any case by one', read('ab'), anyCase('ab')],
  ['colons by a part of an ARN', arn('arn:aws:*::::b'), read('arn:aws:a:b::::b')],
  ['many in a part by one', arn('arn:aws:?:::b'), arn('arn:aws:*:::b')],
  ['a text that may have too few colons', arn('arn:*:*:*:*:*'), read('arn:aws:s3:*:*')],
  ['a text that may begin otherwise', arn('arn:*:*:*:*:*'), read('?rn:*:*:*:*:*')],
  ['a text that is an ARN in any case', arn('arn:*:*:*:*:*'), anyCase('arn:*:*:*:*:*')],
  ['an ARN whose last part may be empty', arn('arn:*:*:*:*:?*'), read('arn:*:*:*:*:*')],
])('a pattern does not cover %s', (_what, general, special) => {
  expect(covers(general, special)).toBe(false);
});

test.each([
  ['another beginning', read('a*'), read('b*'), true],
  ['another end', read('*a'), read('*b'), true],
  ['a longer beginning', read('a*'), read('ab*'), false],
  ['a longer end', read('*b'), read('*ab'), false],
  ['another case', read('A*'), read('a*'), true],
  ['another case where cases are the same', anyCase('A*'), read('a*'), false],
  ['no ARN at all', arn('arn:a'), read('*'), true],
])('whether a pattern excludes %s', (_what, one, other, expected) => {
  expect(excludes(one, other)).toBe(expected);
  expect(excludes(other, one)).toBe(expected);
});
