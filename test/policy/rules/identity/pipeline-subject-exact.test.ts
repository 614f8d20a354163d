import { found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-014';

const AT = 'R/Properties/AssumeRolePolicyDocument/Statement/0';
const by = (condition: object, host = 'token.actions.githubusercontent.com') =>
  trusting({
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: condition,
  });
const claim = (name: string, value: unknown, host = 'token.actions.githubusercontent.com') => ({
  [`${host}:${name}`]: value,
});
const AUD = claim('aud', 'sts.amazonaws.com');

test.each([
  ['any branch', { StringEquals: AUD, StringLike: claim('sub', 'repo:acme/models:*') }, 'fail'],
  [
    'any repository of the owner',
    { StringEquals: AUD, StringLike: claim('sub', 'repo:acme/*:ref:refs/heads/main') },
    'fail',
  ],
  ['no subject', { StringEquals: AUD }, 'fail'],
  ['a subject known at deployment', { StringEquals: claim('sub', LATE) }, 'unknown'],
])('%s', (_what, condition, outcome) => {
  expect(found(RULE, by(condition))).toEqual([`${outcome} ${AT}`]);
});

test.each([
  ['one subject', { StringEquals: claim('sub', 'repo:acme/models:environment:production') }],
  [
    'several that are written out',
    { StringLike: claim('sub', ['repo:acme/a:ref:refs/heads/main', 'repo:acme/b:ref:refs/heads/main']) },
  ],
  [
    'other claims that say as much',
    {
      StringLike: claim('sub', 'repo:acme/models:*'),
      StringEquals: { ...claim('repository_id', '12'), ...claim('environment', 'production') },
    },
  ],
  [
    'a subject that a parameter of the stack completes',
    { StringEquals: { ...claim('sub', { 'Fn::Sub': 'repo:acme/models:environment:${AWS::StackName}' }) } },
  ],
])('%s', (_what, condition) => {
  expect(found(RULE, by(condition))).toEqual([]);
});

test('any account of a cluster', () => {
  const host = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
  expect(found(RULE, by({ StringLike: claim('sub', 'system:serviceaccount:ai:*', host) }, host))).toHaveLength(1);
  expect(found(RULE, by({ StringEquals: claim('sub', 'system:serviceaccount:ai:chat', host) }, host))).toEqual([]);
});
