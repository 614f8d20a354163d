import { AT, allow, deny, found, LATE, role } from './resources';

const RULE = 'ZTA-IAM-004';

const TO = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };
const ARN = 'arn:aws:iam::111122223333:role/Training';

test.each([
  ['no condition', allow('iam:PassRole', ARN), 'fail'],
  ['a pattern of actions', allow('iam:Pass*', ARN), 'fail'],
  ['any service by a pattern', allow('iam:PassRole', ARN, { StringLike: { 'iam:PassedToService': '*' } }), 'fail'],
  [
    'a condition that holds without the key',
    allow('iam:PassRole', ARN, { StringEqualsIfExists: TO.StringEquals }),
    'fail',
  ],
  [
    'a service known at deployment',
    allow('iam:PassRole', ARN, { StringEquals: { 'iam:PassedToService': LATE } }),
    'unknown',
  ],
])('%s', (_what, statement, outcome) => {
  expect(found(RULE, role([statement]))).toEqual([`${outcome} ${AT}/0`]);
});

test.each([
  ['a service by name', [allow('iam:PassRole', ARN, TO)]],
  ['a Deny', [allow('iam:PassRole', ARN), deny('iam:*')]],
  ['nothing to pass', [allow('iam:GetRole')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('a role of the files that only one service can take on', () => {
  const passing = allow('iam:PassRole', { 'Fn::GetAtt': ['R', 'Arn'] });
  const policy = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: passing } } };
  expect(found(RULE, { ...role([]), P: policy })).toEqual([]);
});
