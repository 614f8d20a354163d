import { found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-008';

const AT = 'R/Properties/AssumeRolePolicyDocument/Statement/0';
const by = (principal: unknown, condition?: object) =>
  trusting({
    Effect: 'Allow',
    Principal: principal,
    Action: 'sts:AssumeRole',
    ...(condition && { Condition: condition }),
  });

test.each([
  ['anyone', '*', 'Principal'],
  ['any account', { AWS: '*' }, 'Principal/AWS'],
  ['any account among others', { AWS: ['arn:aws:iam::111122223333:role/A', '*'] }, 'Principal/AWS/1'],
])('%s', (_what, principal, at) => {
  expect(found(RULE, by(principal))).toEqual([`fail ${AT}/${at}`]);
});

test('an external id alone keeps nobody out', () => {
  expect(found(RULE, by('*', { StringEquals: { 'sts:ExternalId': 'x' } }))).toHaveLength(1);
});

test('everyone but one', () => {
  const trust = { Effect: 'Allow', NotPrincipal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' };
  expect(found(RULE, trusting(trust))).toEqual([`fail ${AT}/NotPrincipal`]);
});

test('an organization', () => {
  expect(found(RULE, by({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }))).toEqual([]);
});

test('an organization known at deployment', () => {
  expect(found(RULE, by('*', { StringEquals: { 'aws:PrincipalOrgID': LATE } }))).toEqual([`unknown ${AT}/Principal`]);
});
