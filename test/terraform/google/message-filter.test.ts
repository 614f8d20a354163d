import { Unknown } from '../../../lib/core';
import { looksAt } from '../../../lib/terraform/google/message-filter';

test.each<[string, boolean | '?']>([
  ["_M.matches('^[a-z]+$')", true],
  ['_M.matches("^[a-z]+$")', true],
  ["_M.matches(r'^[a-z]+$')", true],
  ["_M.matches('(?i)^[a-z]+$')", true],
  ["_M.matches('\\\\A[a-z]+\\\\z')", true],
  ["_M.matches('^(a|b)$')", true],
  ["_M.matches('^[a|b]$')", true],
  ["_M.matches('^models/.*$')", true],
  ["_M == 'a'", true],
  ["'a' == _M", true],
  ["_M in ['a', 'b']", true],
  ["(_M == 'a' || _M == 'b') && _N == 'c'", true],
  ["_N != '' && _M.matches('^a$')", true],
  ["_M != ''", false],
  ['has(_M)', false],
  ['_M == _M', false],
  ["_M in ['a', _M]", false],
  ["_M.startsWith('a')", false],
  ["_M.contains('a')", false],
  ["!_M.matches('^a$')", false],
  ["_M.matches('[a-z]+')", false],
  ["_M.matches('^[a-z]+')", false],
  ["_M.matches('[a-z]+$')", false],
  ["_M.matches('^a\\$')", false],
  ["_M.matches('^.*$')", false],
  ["_M.matches('^(.+)$')", false],
  ["_M.matches('^a|b$')", false],
  ["_M.matches('(?m)^a$')", false],
  ["_M.matches('^a$') || true", false],
  ["_M == 'a' || _N == 'b'", false],
  ["_MN.matches('^a$')", false],
  ["_N == '_M == \\'a\\''", false],
  ["_M == 'a' ? true : true", '?'],
])('%s', (filter, expected) => {
  const looks = looksAt(filter, '_M');
  expect(Unknown.is(looks) ? '?' : looks).toBe(expected);
});
