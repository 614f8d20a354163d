import { leastLength } from '../../lib/aws/policy-length';

test.each([
  ['text', { Sid: 'a', Action: ['b', 'c'] }, '{"Sid":"a","Action":["b","c"]}'],
  ['a reference', { Resource: { Ref: 'Key' } }, '{"Resource":""}'],
  ['an attribute', { Resource: { 'Fn::GetAtt': ['Key', 'Arn'] } }, '{"Resource":""}'],
  ['a joined text', { Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'P' }, ':kms']] } }, '{"Resource":"arn::kms"}'],
  ['a joined text within', [{ 'Fn::Join': ['/', ['a', { 'Fn::Join': ['', ['b', 'c']] }]] }], '["a/bc"]'],
])('%s counts as the characters that it is sure to have', (_, policy, text) => {
  expect(leastLength(policy)).toBe(text.length);
});
