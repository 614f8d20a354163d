import { AT, allow, found, LATE, role } from './resources';

const RULE = 'ZTA-IAM-005';

const TO = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };

test.each([
  ['any role', '*', 'fail'],
  ['any role of the account', 'arn:aws:iam::111122223333:role/*', 'fail'],
  ['any role of the own account', { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*' }, 'fail'],
  ['a role known at deployment', LATE, 'unknown'],
])('%s', (_what, resource, outcome) => {
  expect(found(RULE, role([allow('iam:PassRole', resource, TO)]))).toEqual([`${outcome} ${AT}/0/Resource`]);
});

test.each([
  ['a role by name', 'arn:aws:iam::111122223333:role/Training'],
  ['roles below a path', 'arn:aws:iam::111122223333:role/training/*'],
  ['a role of the files', { 'Fn::GetAtt': ['R', 'Arn'] }],
])('%s', (_what, resource) => {
  expect(found(RULE, role([allow('iam:PassRole', resource, TO)]))).toEqual([]);
});
