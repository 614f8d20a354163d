import { AT, allow, found, LATE, RUN, role } from './resources';

const RULE = 'ZTA-IAM-026';

test.each([
  ['any role', [RUN, allow('sts:AssumeRole')], 1],
  ['any role of another account', [RUN, allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/*')], 1],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['no models', [allow('sts:AssumeRole')]],
  ['a role by name', [RUN, allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/x')]],
  ['who it is itself', [RUN, allow('sts:GetCallerIdentity')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an action known at deployment that can only take roles on', () => {
  const statement = allow({ 'Fn::Sub': ['sts:${Verb}', { Verb: LATE }] });
  expect(found(RULE, role([RUN, statement]))).toEqual([`unknown ${AT}/1/Action`]);
});

test('a role known at deployment', () => {
  expect(found(RULE, role([RUN, allow('sts:AssumeRole', LATE)]))).toEqual([`unknown ${AT}/1/Action`]);
});
