import { allow, deny, found, policy } from './resources';

const RULE = 'ZTA-POL-004';

test.each([
  [
    'an Allow that never holds',
    policy(allow('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVPCEE': 'vpce-1' } })),
    ['fail 0/Condition/StringEquals/aws:SourceVPCEE'],
  ],
  [
    'a Deny that always holds',
    policy(deny('bedrock:InvokeModel', '*', { StringNotEquals: { 'aws:SourceVPCEE': 'vpce-1' } })),
    ['fail 0/Condition/StringNotEquals/aws:SourceVPCEE'],
  ],
  [
    'an Allow that asks that it is there',
    policy(allow('bedrock:InvokeModel', '*', { Null: { 'aws:Vpce': false } })),
    ['fail 0/Condition/Null/aws:Vpce'],
  ],
  [
    'a Deny that never holds, of which another rule tells',
    policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVPCEE': 'vpce-1' } })),
    [],
  ],
  [
    'keys that there are',
    policy(
      allow('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVpce': 'vpce-1', 'bedrock:ServiceTier': 'x' } }),
    ),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
