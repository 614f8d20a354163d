import * as iam from 'aws-cdk-lib/aws-iam';
import { Dependable, type IDependable } from 'constructs';
import { ConfigError, type Placed } from '../../core';

/**
 * Adds statements to the policy of a grantee's role, and never merely pretends to.
 *
 * The AWS CDK reports success for a role that it may not change (imported from another account, or as not mutable),
 * and leaves the statement out. A grant would then be half made, and a Deny would be missing without a word.
 *
 * @param user the construct that grants, for the error
 * @throws RoleImmutable if a statement could not be added
 */
export function addToRole(grantee: iam.IGrantable, statements: iam.PolicyStatement[], user: Placed): void {
  const principal = grantee.grantPrincipal;
  for (const statement of statements) {
    const { statementAdded, policyDependable } = principal.addToPrincipalPolicy(statement);
    if (statementAdded && (iam.Role.isRole(principal) || standsFor(policyDependable))) continue;
    throw new ConfigError(
      'RoleImmutable',
      `'grantee' must be a role whose policy this app may change, got ${principal}; ` +
        'import it as mutable in its own account, or create the role in this app',
      user,
    );
  }
}

/** Whether there is a policy behind the promise; a role that cannot be changed promises an empty group. */
function standsFor(policy: IDependable | undefined): boolean {
  return policy !== undefined && Dependable.of(policy).dependencyRoots.length > 0;
}
