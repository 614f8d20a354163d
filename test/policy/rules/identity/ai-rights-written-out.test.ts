import { deny, found, LATE, role } from './resources';

const RULE = 'ZTA-IAM-003';

const managed = (...arns: readonly unknown[]) => role([], { ManagedPolicyArns: arns });
const ofAws = (name: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::aws:policy/${name}`]] });

test.each([
  'AdministratorAccess',
  'PowerUserAccess',
  'AmazonBedrockFullAccess',
  'AmazonSageMakerFullAccess',
  'BedrockAgentCoreFullAccess',
])('%s', (name) => {
  expect(found(RULE, managed(ofAws('ReadOnlyAccess'), ofAws(name)))).toEqual(['fail R/Properties/ManagedPolicyArns/1']);
  expect(found(RULE, managed(`arn:aws:iam::aws:policy/${name}`))).toHaveLength(1);
});

test.each([
  ['a narrow policy of the provider', ofAws('service-role/AWSLambdaBasicExecutionRole')],
  ['a policy of the account that is called the same', 'arn:aws:iam::111122223333:policy/AdministratorAccess'],
  ['a policy of another account', { 'Fn::Sub': ['arn:aws:iam::${A}:policy/team', { A: LATE }] }],
])('%s', (_what, arn) => {
  expect(found(RULE, managed(arn))).toEqual([]);
});

test('a policy known at deployment', () => {
  expect(found(RULE, managed(LATE))).toEqual(['unknown R/Properties/ManagedPolicyArns/0']);
});

test('a policy of which all that is about AI is denied', () => {
  const fenced = role([deny('bedrock:*')], { ManagedPolicyArns: [ofAws('AmazonBedrockFullAccess')] });
  expect(found(RULE, fenced)).toEqual([]);
});

test('users and permission sets', () => {
  const arns = ['arn:aws:iam::aws:policy/AdministratorAccess'];
  expect(found(RULE, { U: { Type: 'AWS::IAM::User', Properties: { ManagedPolicyArns: arns } } })).toHaveLength(1);
  expect(found(RULE, { S: { Type: 'AWS::SSO::PermissionSet', Properties: { ManagedPolicies: arns } } })).toHaveLength(
    1,
  );
});
