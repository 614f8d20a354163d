import { AT, allow, deny, found, LATE, RUN, role } from './resources';

const RULE = 'ZTA-IAM-025';

test.each([
  ['policies of roles', [RUN, allow('iam:PutRolePolicy')], 1],
  ['versions of policies', [RUN, allow('iam:*PolicyVersion')], 1],
  ['who may take a role on', [RUN, allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::111122223333:role/x')], 1],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['no models', [allow('iam:PutRolePolicy')]],
  ['a Deny', [RUN, allow('iam:PutRolePolicy'), deny('iam:*')]],
  ['what only looks', [RUN, allow('iam:GetRole')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

const NAMED = 'arn:aws:iam::111122223333:role/x';
const PART = { 'Fn::Sub': ['iam:${Verb}', { Verb: LATE }] };

test.each([
  ['an action known at deployment', allow(LATE, NAMED), [`unknown ${AT}/1/Action`]],
  ['a part of an action known at deployment', allow(PART), [`unknown ${AT}/1/Action`]],
  ['an action known at deployment, about everything: the rule for actions of AI services tells', allow(LATE), []],
  ['an action known at deployment, about objects', allow(LATE, 'arn:aws:s3:::shop/*'), []],
])('%s', (_what, statement, expected) => {
  expect(found(RULE, role([RUN, statement]))).toEqual(expected);
  expect(found(RULE, role([statement]))).toEqual([]);
});

test('such an action that is denied', () => {
  expect(found(RULE, role([RUN, allow(PART, NAMED), deny('iam:*')]))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([RUN, { ...allow('iam:PutRolePolicy'), Effect: LATE }]))).toEqual([`unknown ${AT}/1/Action`]);
});
