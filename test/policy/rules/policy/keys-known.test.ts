import { allow, deny, found, policy } from './resources';

const RULE = 'ZTA-POL-006';

test.each([
  [
    'an Allow that never holds',
    policy(allow('s3:GetObject', '*', { StringEquals: { 's3:prefix': 'a' } })),
    ['fail 0/Condition/StringEquals/s3:prefix'],
  ],
  [
    'a Deny that always holds',
    policy(deny('bedrock:InvokeAgent', '*', { ArnNotEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    ['fail 0/Condition/ArnNotEquals/bedrock:GuardrailIdentifier'],
  ],
  ['a key that the action knows', policy(allow('s3:ListBucket', '*', { StringEquals: { 's3:prefix': 'a' } })), []],
  [
    'a Deny that never holds, of which another rule tells',
    policy(deny('bedrock:InvokeAgent', '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
