import { allow, deny, found, LATE, messages, policy } from './resources';

const RULE = 'ZTA-POL-005';

test.each([
  [
    'a Deny that never holds',
    policy(deny('bedrock:InvokeAgent', '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    ['fail 0/Condition/ArnEquals/bedrock:GuardrailIdentifier'],
  ],
  [
    'an Allow that always holds',
    policy(allow('sagemaker:InvokeEndpoint', '*', { ArnNotEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    ['fail 0/Condition/ArnNotEquals/bedrock:GuardrailIdentifier'],
  ],
  [
    'one action that knows it',
    policy(
      deny(['bedrock:InvokeAgent', 'bedrock:InvokeModel'], '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } }),
    ),
    [],
  ],
  [
    'a pattern of which one action knows it',
    policy(deny('bedrock:Invoke*', '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    [],
  ],
  ['a key of all services', policy(deny('bedrock:InvokeAgent', '*', { StringEquals: { 'aws:SourceVpce': 'a' } })), []],
  [
    'a key of the resource',
    policy(deny('kms:CreateGrant', '*', { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/a' } })),
    [],
  ],
  [
    'an action that deployment fills in',
    policy(deny(['bedrock:InvokeAgent', LATE], '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    [],
  ],
  [
    'actions of all services',
    policy(deny(['bedrock:InvokeAgent', '*'], '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    [],
  ],
  [
    'an action that there is none of, of which another rule tells',
    policy(deny('bedrock:InvokAgent', '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } })),
    [],
  ],
  [
    'all actions but some',
    policy({
      Effect: 'Deny',
      NotAction: 'bedrock:InvokeAgent',
      Resource: '*',
      Condition: { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } },
    }),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});

test('the message names the key and the day of the reference', () => {
  const tree = policy(deny('bedrock:InvokeAgent', '*', { ArnEquals: { 'bedrock:GuardrailIdentifier': 'a' } }));
  expect(messages(RULE, tree)).toEqual([
    "no action of the statement knows 'bedrock:GuardrailIdentifier', by AWS's reference of 2026-09-26",
  ]);
});
