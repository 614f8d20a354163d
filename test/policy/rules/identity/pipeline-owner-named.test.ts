import { found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-013';

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
  ['no subject', { StringEquals: AUD }, 'fail'],
  ['any subject', { StringEquals: AUD, StringLike: claim('sub', '*') }, 'fail'],
  ['any repository', { StringEquals: AUD, StringLike: claim('sub', 'repo:*') }, 'fail'],
  ['owners whose names begin alike', { StringEquals: AUD, StringLike: claim('sub', 'repo:acme*/models:*') }, 'fail'],
  ['one of several', { StringLike: claim('sub', ['repo:acme/models:*', 'repo:*/models:*']) }, 'fail'],
  ['a subject only where it is there', { StringLikeIfExists: claim('sub', 'repo:acme/models:*') }, 'fail'],
  ['a subject known at deployment', { StringEquals: { ...AUD, ...claim('sub', LATE) } }, 'unknown'],
])('%s', (_what, condition, outcome) => {
  expect(found(RULE, by(condition))).toEqual([`${outcome} ${AT}`]);
});

test.each([
  ['one owner', { StringEquals: AUD, StringLike: claim('sub', 'repo:acme/*') }],
  ['one subject', { StringEquals: { ...AUD, ...claim('sub', 'repo:acme@12/models@34:ref:refs/heads/main') } }],
])('%s', (_what, condition) => {
  expect(found(RULE, by(condition))).toEqual([]);
});

test('another issuer that everybody uses, known by a resource', () => {
  const provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://gitlab.com' } };
  const trust = (sub: string) =>
    trusting({
      Effect: 'Allow',
      Principal: { Federated: { Ref: 'P' } },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringLike: claim('sub', sub, 'gitlab.com') },
    });
  expect(found(RULE, { ...trust('project_path:*:ref_type:branch:ref:main'), P: provider })).toHaveLength(1);
  expect(found(RULE, { ...trust('project_path:acme/*:ref_type:branch:ref:main'), P: provider })).toEqual([]);
});

test('an issuer of a single cluster', () => {
  const host = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
  expect(found(RULE, by({ StringLike: claim('sub', '*', host) }, host))).toEqual([]);
});
