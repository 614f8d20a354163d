import { allow, document, found, RUN, role } from './resources';

const RULE = 'ZTA-IAM-021';

const user = (...statements: readonly object[]) => ({
  U: {
    Type: 'AWS::IAM::User',
    Properties: { Policies: [{ PolicyName: 'P', PolicyDocument: { Statement: statements } }] },
  },
});

test('a user with rights in AI services', () => {
  expect(found(RULE, user(RUN))).toEqual(['fail U/']);
});

test('a user with a policy beside it', () => {
  const beside = { Type: 'AWS::IAM::Policy', Properties: { Users: [{ Ref: 'U' }], PolicyDocument: document(RUN) } };
  expect(found(RULE, { ...user(), P: beside })).toHaveLength(1);
});

test.each([
  ['AmazonBedrockFullAccess', ['fail U/']],
  ['AmazonSageMakerFullAccess', ['fail U/']],
  ['AmazonS3FullAccess', []],
])('a user with %s', (policy, expected) => {
  const ManagedPolicyArns = [`arn:aws:iam::aws:policy/${policy}`];
  expect(found(RULE, { U: { Type: 'AWS::IAM::User', Properties: { ManagedPolicyArns } } })).toEqual(expected);
});

test.each([
  ['a user with other rights', user(allow('s3:GetObject'))],
  ['a role', role([RUN])],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
