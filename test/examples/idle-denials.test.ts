import { IdleDenials } from './idle-denials';
import type { Json } from './json';
import type { Resources } from './mutants';
import { mutationsOf } from './mutation';

const allow = (Action: Json): Json => ({ Effect: 'Allow', Action, Resource: '*' });

/** Whether each change of what a role is denied loses nothing, where it is allowed something by a policy beside it. */
function losesNothing(
  denied: { readonly [key: string]: Json },
  allowed: Json,
  more: { readonly [key: string]: Json } = {},
) {
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Deny', Resource: '*', ...denied }] } }],
      ...more,
    },
  };
  const resources: Resources = {
    Role: role,
    Beside: {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: [allowed] } },
    },
  };
  const idle = new IdleDenials(resources);
  return Object.fromEntries(
    mutationsOf('Role', role)
      .filter(({ place }) => /Statement\/Deny[^/]*(\/Action\/.*)?$/.test(place))
      .map((mutation) => [`${mutation.place.replace(/.*Statement\//, '')} ${mutation.change}`, idle.isOne(mutation)]),
  );
}

test.each<[string, { readonly [key: string]: Json }, Json, Record<string, boolean>]>([
  [
    'what nothing allows',
    { Action: ['s3:PutObject', 'kms:*'] },
    allow('s3:GetObject'),
    {
      'Deny removed': true,
      'Deny = Allow': false,
      'Deny/Action/s3:PutObject removed': true,
      'Deny/Action/kms:* removed': true,
    },
  ],
  [
    'what a pattern allows',
    { Action: ['s3:PutObject', 'kms:*'] },
    allow(['s3:Put*']),
    {
      'Deny removed': false,
      'Deny = Allow': false,
      'Deny/Action/s3:PutObject removed': false,
      'Deny/Action/kms:* removed': true,
    },
  ],
  ['all but what is allowed', { NotAction: ['s3:*'] }, allow('s3:GetObject'), { 'Deny removed': true }],
  ['all but some of it', { NotAction: ['s3:Get*'] }, allow('s3:*'), { 'Deny removed': false }],
])('a denial of %s', (_what, denied, allowed, expected) => {
  expect(losesNothing(denied, allowed)).toMatchObject(expected);
});

test('where a policy of AWS, or an Allow of all but some, says what is allowed, nothing is known', () => {
  const denied = { Action: 's3:PutObject' };
  const managed = { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] };
  expect(losesNothing(denied, allow('s3:GetObject'))).toMatchObject({ 'Deny removed': true });
  expect(losesNothing(denied, allow('s3:GetObject'), managed)).toMatchObject({ 'Deny removed': false });
  expect(losesNothing(denied, { Effect: 'Allow', NotAction: 'kms:*', Resource: '*' })).toMatchObject({
    'Deny removed': false,
  });
});
