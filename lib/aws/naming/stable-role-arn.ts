import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct, type IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/**
 * The role that a grantee runs as.
 *
 * @throws GranteeNotRole if the grantee is not a role: a user, a group, a service or a whole account
 */
export function roleOf(grantee: iam.IGrantable, user: IConstruct): iam.IRole {
  const principal = grantee.grantPrincipal;
  if (isRole(principal)) return principal;
  throw new ConfigError(
    'GranteeNotRole',
    `'grantee' must be a role, or run as one, got ${principal}; give the workload a role of its own`,
    user,
  );
}

/**
 * The ARN of a grantee's role, in a form that `user` may hold without depending on the role's stack.
 *
 * A role that names an endpoint, whose policy names the role, is a cycle when the two are in different stacks.
 * A role with a name of its own breaks it: its ARN is known before it exists.
 *
 * @param grantee a role, or something that runs as one
 * @param user the construct whose policy will name the role
 * @throws GranteeNotRole if the grantee is not a role: a user, a group, a service or a whole account
 * @throws GrantAcrossStacks if the role is in another stack and has no name of its own
 */
export function stableRoleArn(grantee: iam.IGrantable, user: IConstruct): string {
  const role = roleOf(grantee, user);
  const resource = role.node.defaultChild;
  if (!(resource instanceof Construct) || !iam.CfnRole.isCfnRole(resource)) return role.roleArn;
  // A role without a name of its own holds a token all the same, which resolves to nothing.
  const named = Stack.of(role).resolve(resource.roleName) !== undefined;
  // Also within one stack: what a role bears, such as a permissions boundary, can then name the role.
  if (named && resource.roleName !== undefined) return namedRoleArn(resource, resource.roleName);
  if (Stack.of(role) === Stack.of(user)) return role.roleArn;
  throw new ConfigError(
    'GrantAcrossStacks',
    `'grantee' must have a name of its own, because ${role.node.path} is in another stack, got a generated name; ` +
      "use a WorkloadRole, or set 'roleName'",
    user,
  );
}

function namedRoleArn(role: iam.CfnRole, roleName: string): string {
  const stack = Stack.of(role);
  return `arn:${stack.partition}:iam::${stack.account}:role${role.path ?? '/'}${roleName}`;
}

function isRole(principal: iam.IPrincipal): principal is iam.IRole {
  return 'roleArn' in principal && Construct.isConstruct(principal);
}
