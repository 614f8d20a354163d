import { found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-015';

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
  ['pull requests', 'repo:acme/models:pull_request', 'fail'],
  ['pull requests among others', ['repo:acme/models:ref:refs/heads/main', 'repo:acme/models:pull_request'], 'fail'],
  ['a subject known at deployment', LATE, 'unknown'],
])('%s', (_what, sub, outcome) => {
  expect(found(RULE, by({ StringEquals: { ...AUD, ...claim('sub', sub) } }))).toEqual([`${outcome} ${AT}`]);
});

test('a branch', () => {
  expect(
    found(RULE, by({ StringEquals: { ...AUD, ...claim('sub', 'repo:acme/models:ref:refs/heads/main') } })),
  ).toEqual([]);
});
