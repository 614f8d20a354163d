import { found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-009';

const AT = 'R/Properties/AssumeRolePolicyDocument/Statement/0/Principal/AWS';
const by = (principal: unknown, condition?: object) =>
  trusting({
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: 'sts:AssumeRole',
    ...(condition && { Condition: condition }),
  });

test.each([
  ['an account', '444455556666', 'fail'],
  ['an account by its ARN', 'arn:aws:iam::444455556666:root', 'fail'],
  ['an account in the partition of the stack', { 'Fn::Sub': 'arn:${AWS::Partition}:iam::444455556666:root' }, 'fail'],
  ['an account known at deployment', { 'Fn::Sub': ['arn:aws:iam::${A}:root', { A: LATE }] }, 'unknown'],
  ['somebody known at deployment', LATE, 'unknown'],
])('%s', (_what, principal, outcome) => {
  expect(found(RULE, by(principal))).toEqual([`${outcome} ${AT}`]);
});

test.each([
  ['the own account', { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' }, undefined],
  ['the own account by its number', { Ref: 'AWS::AccountId' }, undefined],
  ['a role of another account', 'arn:aws:iam::444455556666:role/Deployer', undefined],
  ['an external id', '444455556666', { StringEquals: { 'sts:ExternalId': 'a8f3' } }],
  ['an organization', '444455556666', { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }],
])('%s', (_what, principal, condition) => {
  expect(found(RULE, by(principal, condition))).toEqual([]);
});
