import { AT, allow, deny, found, LATE, RUN, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-011';

test.each([
  ['the log of calls', [RUN, allow('bedrock:PutModelInvocationLoggingConfiguration')], 1],
  ['a guardrail', [RUN, allow('bedrock:UpdateGuardrail', 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/abc')], 1],
  ['what the provider keeps', [RUN, allow('bedrock-mantle:PutAccountDataRetention')], 1],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['no models', [allow('bedrock:PutModelInvocationLoggingConfiguration')]],
  ['a Deny', [RUN, allow('bedrock:UpdateGuardrail'), deny('bedrock:Update*')]],
  ['what only looks', [RUN, allow('bedrock:GetGuardrail')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([RUN, { ...allow('bedrock:UpdateGuardrail'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/1/Action`,
  ]);
});
