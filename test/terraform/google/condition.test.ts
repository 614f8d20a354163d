import { Unknown } from '../../../lib/core';
import { requires, type Test, unmapped } from '../../../lib/terraform/google/condition';

const ofTwo = ({ claim, sign, values }: Test): boolean =>
  claim === 'repository_id' && (sign === '==' || sign === 'in') && values.every((one) => one === '2');

test.each<[string, boolean | '?']>([
  ['assertion.repository_id == "2"', true],
  ["assertion.repository_id=='2'", true],
  ['"2" == assertion.repository_id', true],
  ['(assertion.repository_id == "2")', true],
  ['assertion.repository_id in ["2"]', true],
  ["assertion.repository_id in ['2', '2',]", true],
  ['assertion.ref == "x" && assertion.repository_id == "2"', true],
  ['(assertion.ref == "x" || assertion.ref == "y") && assertion.repository_id == "2"', true],
  ['assertion.repository_id == "2" && has(assertion.environment)', true],
  ['(assertion.repository_id == "2" && assertion.ref == "x") || (assertion.repository_id == "2")', true],
  ['assertion.repository_id == "2" && assertion.ref == "a || b"', true],
  ['assertion.repository_id == "3"', false],
  ['assertion.repository_id != "2"', false],
  ['assertion.repository_id in ["2", "3"]', false],
  ['assertion.ref == "x"', false],
  ['assertion.ref == "assertion.repository_id == \'2\'"', false],
  ['assertion.repository_id == "2" || assertion.ref == "x"', false],
  ['(assertion.ref == "x") || (assertion.repository_id == "2")', false],
  ['true', '?'],
  ['', '?'],
  ['!(assertion.repository_id == "2")', '?'],
  ['assertion.repository_id == "2" == false', '?'],
  ['assertion.repository_id == assertion.repository_id', '?'],
  ['assertion.repository_id in ["2", assertion.repository_id]', '?'],
  ['assertion.repository_id in ["2"] == assertion.ref in ["x"]', '?'],
  ['assertion.repository_id.startsWith("2")', false],
  ['assertion.repository_id == "2" ? true : true', '?'],
  ['assertion.repository_id == "2" && true ? true : true', '?'],
  ['assertion.repository_id == "2" || f(assertion)', '?'],
  ['assertion.repository_id == "2\\\\"', '?'],
  ['other.repository_id == "2"', '?'],
  ['((assertion.repository_id == "2")', '?'],
])('%s', (condition, expected) => {
  const found = requires(condition, ofTwo);
  expect(Unknown.is(found) ? '?' : found).toBe(expected);
});

test.each([
  ['attribute.repository_id == "2"', 'assertion.repository_id == "2"'],
  [
    'google.subject == "x" && attribute.repository_id == "2"',
    'made.google.subject == "x" && assertion.repository_id == "2"',
  ],
  ['attribute.other == "2"', 'made.attribute.other == "2"'],
])('%s is asked of the token as %s', (condition, expected) => {
  const mapping = new Map([
    ['attribute.repository_id', 'assertion.repository_id'],
    ['google.subject', 'assertion.sub.split(":")[0]'],
  ]);
  expect(unmapped(condition, mapping)).toBe(expected);
});
