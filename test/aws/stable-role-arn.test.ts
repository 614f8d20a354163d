import { App, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { stableRoleArn } from '../../lib/aws/stable-role-arn';

const LAMBDA = new iam.ServicePrincipal('lambda.amazonaws.com');

function build() {
  const app = new App();
  const stack = new Stack(app, 'User');
  return { app, stack, other: new Stack(app, 'Other') };
}

test('a role of the same stack is named by reference', () => {
  const { stack } = build();
  const role = new iam.Role(stack, 'Role', { assumedBy: LAMBDA });
  expect(stack.resolve(stableRoleArn(role, stack))).toEqual(stack.resolve(role.roleArn));
});

test('a named role of another stack is named by text, with its path', () => {
  const { app, stack, other } = build();
  const role = new iam.Role(other, 'Role', { assumedBy: LAMBDA, roleName: 'caller', path: '/ai/' });
  const arn = stableRoleArn(role, stack);
  expect(stack.resolve(arn)).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':role/ai/caller']],
  });
  app.synth();
  expect(stack.dependencies).toEqual([]);
});

test('an imported role keeps its ARN', () => {
  const { stack, other } = build();
  const arn = 'arn:aws:iam::111122223333:role/given';
  expect(stableRoleArn(iam.Role.fromRoleArn(other, 'Role', arn), stack)).toBe(arn);
});

test('what runs as a role stands for it', () => {
  const { stack } = build();
  const role = new iam.Role(stack, 'Role', { assumedBy: LAMBDA });
  expect(stableRoleArn({ grantPrincipal: role }, stack)).toBe(stableRoleArn(role, stack));
});

test('a role of another stack without a name is refused', () => {
  const { stack, other } = build();
  const role = new iam.Role(other, 'Role', { assumedBy: LAMBDA });
  expect(() => stableRoleArn(role, stack)).toThrow(expect.objectContaining({ code: 'GrantAcrossStacks' }));
});

test.each<[string, (stack: Stack) => iam.IGrantable]>([
  ['a user', (stack) => new iam.User(stack, 'User')],
  ['a group', (stack) => new iam.Group(stack, 'Group')],
  ['a service', () => LAMBDA],
  ['an account', () => new iam.AccountRootPrincipal()],
])('%s is refused', (_, grantee) => {
  const { stack } = build();
  const given = grantee(stack);
  expect(() => stableRoleArn(given, stack)).toThrow(expect.objectContaining({ code: 'GranteeNotRole' }));
});
