import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { stableRoleArn } from '../../../lib/aws/naming/stable-role-arn';

const assumedBy = new iam.ServicePrincipal('lambda.amazonaws.com');

function stacks(env?: { account: string; region: string }) {
  const app = new App();
  return { here: new Stack(app, 'Here', env && { env }), there: new Stack(app, 'There', env && { env }) };
}

test('a role of the same stack without a name of its own is named as CloudFormation knows it', () => {
  const { here } = stacks();
  const role = new iam.Role(here, 'Role', { assumedBy });
  expect(here.resolve(stableRoleArn(role, here))).toEqual(here.resolve(role.roleArn));
});

test('a named role of the same stack is named without depending on it, so that what it bears can name it', () => {
  const { here } = stacks();
  const role = new iam.Role(here, 'Role', { assumedBy, roleName: 'adjuster' });
  expect(JSON.stringify(here.resolve(stableRoleArn(role, here)))).not.toContain('Fn::GetAtt');
});

test('a named role of another stack is named without that stack', () => {
  const { here, there } = stacks({ account: '111122223333', region: 'eu-west-1' });
  const role = new iam.Role(there, 'Role', { assumedBy, roleName: 'adjuster', path: '/claims/' });
  expect(here.resolve(stableRoleArn(role, here))).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:role/claims/adjuster']],
  });
});

test('a named role is named in any account, and at the root without a path', () => {
  const { here, there } = stacks();
  const role = new iam.Role(there, 'Role', { assumedBy, roleName: 'adjuster' });
  expect(here.resolve(stableRoleArn(role, here))).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':role/adjuster']],
  });
});

test('a path known only at deploy time is kept, not read', () => {
  const { here, there } = stacks();
  const path = new CfnParameter(there, 'Path').valueAsString;
  const role = new iam.Role(there, 'Role', { assumedBy, roleName: 'adjuster', path });
  expect(JSON.stringify(there.resolve(stableRoleArn(role, here)))).toContain('{"Ref":"Path"},"adjuster"');
});

test('a function is named by the role that it runs as', () => {
  const { here, there } = stacks();
  const role = new iam.Role(there, 'Role', { assumedBy, roleName: 'adjuster' });
  const code = lambda.Code.fromInline('exports.handler = () => {}');
  const runtime = lambda.Runtime.NODEJS_22_X;
  const fn = new lambda.Function(there, 'Function', { role, code, runtime, handler: 'index.handler' });
  expect(stableRoleArn(fn, here)).toBe(stableRoleArn(role, here));
});

test('an imported role is named by its ARN', () => {
  const { here, there } = stacks();
  const arn = 'arn:aws:iam::111122223333:role/imported';
  expect(stableRoleArn(iam.Role.fromRoleArn(there, 'Role', arn), here)).toBe(arn);
});

test('a role of another stack without a name of its own is refused', () => {
  const { here, there } = stacks();
  const role = new iam.Role(there, 'Role', { assumedBy });
  expect(() => stableRoleArn(role, here)).toThrow(expect.objectContaining({ code: 'GrantAcrossStacks' }));
});

test.each<[string, (stack: Stack) => iam.IGrantable]>([
  ['a user', (stack) => new iam.User(stack, 'User')],
  ['a group', (stack) => new iam.Group(stack, 'Group')],
  ['a service', () => assumedBy],
  ['an account', () => new iam.AccountRootPrincipal()],
  ['an ARN', () => new iam.ArnPrincipal('arn:aws:iam::111122223333:role/text')],
])('%s is no role', (_, make) => {
  const { here } = stacks();
  expect(() => stableRoleArn(make(here), here)).toThrow(expect.objectContaining({ code: 'GranteeNotRole' }));
});
