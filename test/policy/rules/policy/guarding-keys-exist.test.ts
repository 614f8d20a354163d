import { allow, deny, found, messages, policy } from './resources';

const RULE = 'ZTA-POL-003';

test.each([
  [
    'a Deny that never holds',
    policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVPCEE': 'vpce-1' } })),
    ['fail 0/Condition/StringEquals/aws:SourceVPCEE'],
  ],
  [
    'a Deny that asks any of no values',
    policy(deny('bedrock:InvokeModel', '*', { 'ForAnyValue:StringNotEquals': { 'aws:Tagz': 'a' } })),
    ['fail 0/Condition/ForAnyValue:StringNotEquals/aws:Tagz'],
  ],
  [
    'an Allow that always holds',
    policy(allow('bedrock:InvokeModel', '*', { StringNotEquals: { 'bedrock:Guardrail': 'a' } })),
    ['fail 0/Condition/StringNotEquals/bedrock:Guardrail'],
  ],
  [
    'an Allow that asks only where it is there',
    policy(allow('bedrock:InvokeModel', '*', { StringEqualsIfExists: { 'aws:Vpce': 'a' } })),
    ['fail 0/Condition/StringEqualsIfExists/aws:Vpce'],
  ],
  [
    'an Allow that asks that it is not there',
    policy(allow('bedrock:InvokeModel', '*', { Null: { 'aws:Vpce': 'true' } })),
    ['fail 0/Condition/Null/aws:Vpce'],
  ],
  [
    'a Deny that always holds, of which another rule tells',
    policy(deny('bedrock:InvokeModel', '*', { StringNotEquals: { 'aws:SourceVPCEE': 'vpce-1' } })),
    [],
  ],
  [
    'a key in other cases',
    policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'AWS:sourcevpce': 'vpce-1' } })),
    [],
  ],
  [
    'a key with a part that somebody made up',
    policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'aws:PrincipalTag/team/of:ours': 'a' } })),
    [],
  ],
  [
    'claims in tokens of others',
    policy(
      deny('sts:AssumeRoleWithWebIdentity', '*', {
        StringEquals: { 'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub': 'a', 'app.terraform.io:aud': 'a' },
      }),
    ),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});

test('the message names the key as it is spelled, and what was meant', () => {
  const tree = policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVPCEE': 'vpce-1' } }));
  expect(messages(RULE, tree)).toEqual([
    "'aws:SourceVPCEE' (did you mean 'aws:SourceVpce'?) is not in AWS's reference of 2026-09-26",
  ]);
});
