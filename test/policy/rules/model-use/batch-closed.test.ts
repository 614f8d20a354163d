import { AT, allow, deny, found, LATE, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-006';

test.each([
  [
    'by name',
    [allow('bedrock:CreateModelInvocationJob', 'arn:aws:bedrock:eu-west-1:111122223333:model-invocation-job/*')],
    0,
  ],
  ['by a pattern', [allow('bedrock:CreateModel*')], 0],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['a Deny', [allow('bedrock:CreateModelInvocationJob'), deny('bedrock:Create*')]],
  [
    'stopping one',
    [allow('bedrock:StopModelInvocationJob', 'arn:aws:bedrock:eu-west-1:111122223333:model-invocation-job/x')],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([{ ...allow('bedrock:CreateModelInvocationJob'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/0/Action`,
  ]);
});
