import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { addToRole } from '../../../lib/aws/identity/role-statements';

const OWN = 'arn:aws:iam::111122223333:role/given';
const FOREIGN = 'arn:aws:iam::444455556666:role/given';
const LAMBDA = { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') };

function build() {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const add = (grantee: iam.IGrantable) =>
    addToRole(
      grantee,
      [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::a/b'] })],
      stack,
    );
  return { stack, add };
}

test.each<[string, (stack: Stack) => iam.IGrantable]>([
  ['made here', (stack) => new iam.Role(stack, 'Role', LAMBDA)],
  ['imported from its own account', (stack) => iam.Role.fromRoleArn(stack, 'Role', OWN)],
  ['imported by name', (stack) => iam.Role.fromRoleName(stack, 'Role', 'given')],
])('a role that is %s gets the statement', (_, role) => {
  const { stack, add } = build();
  add(role(stack));
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 1);
});

test.each<[string, (stack: Stack) => iam.IGrantable]>([
  ['imported from another account', (stack) => iam.Role.fromRoleArn(stack, 'Role', FOREIGN)],
  ['imported as not mutable', (stack) => iam.Role.fromRoleArn(stack, 'Role', OWN, { mutable: false })],
  ['closed to changes', (stack) => new iam.Role(stack, 'Role', LAMBDA).withoutPolicyUpdates()],
  ['only an ARN', () => new iam.ArnPrincipal(OWN)],
])('a role that is %s is refused, as the statement would be left out', (_, role) => {
  const { stack, add } = build();
  const grantee = role(stack);
  expect(() => add(grantee)).toThrow(expect.objectContaining({ code: 'RoleImmutable' }));
});
