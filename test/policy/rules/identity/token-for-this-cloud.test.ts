import { found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-012';

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

const SUB = claim('sub', 'repo:acme/models:environment:production');

test.each([
  ['no audience', { StringEquals: SUB }, 'fail'],
  ['any audience', { StringLike: { ...SUB, ...claim('aud', '*') } }, 'fail'],
  ['an audience known at deployment', { StringEquals: { ...SUB, ...claim('aud', LATE) } }, 'unknown'],
  ['conditions known at deployment', { StringEquals: LATE }, 'unknown'],
])('%s', (_what, condition, outcome) => {
  expect(found(RULE, by(condition))).toEqual([`${outcome} ${AT}`]);
});

test('one audience', () => {
  expect(found(RULE, by({ StringEquals: { ...SUB, ...AUD } }))).toEqual([]);
});

test('the identity pools of everybody, and one', () => {
  const pool = (condition: object) =>
    trusting({
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: condition,
    });
  const amr = { 'ForAnyValue:StringLike': claim('amr', 'authenticated', 'cognito-identity.amazonaws.com') };
  expect(found(RULE, pool(amr))).toHaveLength(1);
  expect(
    found(RULE, pool({ ...amr, StringEquals: claim('aud', 'eu-west-1:abc', 'cognito-identity.amazonaws.com') })),
  ).toEqual([]);
});
