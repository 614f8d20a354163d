import { AT, allow, deny, found, LATE, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-010';

test.each([
  ['the log of calls', [allow('bedrock:DeleteModelInvocationLoggingConfiguration')], 0],
  ['a guardrail', [allow('bedrock:DeleteGuardrail', 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/abc')], 0],
  ['the guardrail of the account', [allow('bedrock:DeleteEnforced*')], 0],
  ['the policies of tools', [allow('bedrock-agentcore:DeletePolicyEngine')], 0],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['a Deny', [allow('bedrock:DeleteGuardrail'), deny('bedrock:Delete*')]],
  ['switching it on', [allow('bedrock:PutModelInvocationLoggingConfiguration')]],
  ['a version that is not in use', [allow('bedrock:GetGuardrail')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([{ ...allow('bedrock:DeleteGuardrail'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/0/Action`,
  ]);
});
