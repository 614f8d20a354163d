import { allow, deny, document, found } from './resources';

const RULE = 'ZTA-IAM-019';

const boundary = (...statements: readonly object[]) => ({
  Boundary: {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { ManagedPolicyName: 'team-boundary', PolicyDocument: { Statement: statements } },
  },
});
const SELF = 'arn:aws:iam::111122223333:policy/team-boundary';
const WITH = { StringEquals: { 'iam:PermissionsBoundary': SELF } };
const WITHOUT = { StringNotEquals: { 'iam:PermissionsBoundary': SELF } };
const OFF = deny(['iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary']);
const REWRITE = deny(['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'], SELF);
const MAKE = deny(
  ['iam:CreateRole', 'iam:CreateUser', 'iam:PutRolePermissionsBoundary', 'iam:PutUserPermissionsBoundary'],
  '*',
  WITHOUT,
);

test('a boundary that holds', () => {
  expect(found(RULE, boundary(allow('*'), OFF, REWRITE, MAKE))).toEqual([]);
});

test.each([
  ['it can be taken off', [allow('*'), REWRITE, MAKE], 2],
  ['it can be rewritten', [allow('*'), OFF, MAKE], 2],
  ['identities without it can be made', [allow('*'), OFF, REWRITE], 4],
  ['one right is enough', [allow('iam:DeleteRolePermissionsBoundary')], 1],
])('%s', (_what, statements, count) => {
  const all = found(RULE, boundary(...statements));
  expect(all).toHaveLength(count);
  expect(new Set(all)).toEqual(new Set(['fail Boundary/Properties/PolicyDocument/Statement/0']));
});

test.each([
  ['nothing of IAM', boundary(allow('s3:*'))],
  ['identities with the same boundary', boundary(allow('iam:CreateRole', '*', WITH))],
  [
    'a policy that bounds nobody',
    {
      P: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: document(allow('iam:DeleteRolePermissionsBoundary')) },
      },
    },
  ],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
