import { AT, allow, deny, found, LATE, role } from './resources';

const RULE = 'ZTA-IAM-023';

test.each([
  ['using one', [allow('bedrock:CallWithBearerToken')], 0],
  ['using one at the second interface', [allow('bedrock-mantle:CallWithBearerToken')], 0],
  [
    'making one',
    [allow(['iam:GetUser', 'iam:CreateServiceSpecificCredential'], 'arn:aws:iam::111122223333:user/bot')],
    0,
  ],
  ['a pattern', [allow('bedrock:Call*')], 0],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['a Deny', [allow('bedrock:CallWithBearerToken'), deny('bedrock:CallWith*')]],
  ['a user name and password for something else', [allow('iam:UpdateUser')]],
  [
    'a right on a resource, where the action knows none',
    [allow('bedrock:CallWithBearerToken', 'arn:aws:bedrock:eu-west-1::foundation-model/x')],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test.each([
  ['about a user', allow(LATE, 'arn:aws:iam::111122223333:user/bot'), [`unknown ${AT}/0/Action`]],
  ['about a role, which has no keys', allow(LATE, 'arn:aws:iam::111122223333:role/bot'), []],
])('an action known at deployment, %s', (_what, statement, expected) => {
  expect(found(RULE, role([statement]))).toEqual(expected);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([{ ...allow('bedrock:CallWithBearerToken'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/0/Action`,
  ]);
});
