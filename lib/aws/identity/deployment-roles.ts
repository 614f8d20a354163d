import { DefaultStackSynthesizer, type Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** The roles of `cdk bootstrap` that `cdk deploy` takes on, without the one that looks things up in the account. */
const DEPLOYMENT_ROLES = [
  DefaultStackSynthesizer.DEFAULT_DEPLOY_ROLE_ARN,
  DefaultStackSynthesizer.DEFAULT_FILE_ASSET_PUBLISHING_ROLE_ARN,
  DefaultStackSynthesizer.DEFAULT_IMAGE_ASSET_PUBLISHING_ROLE_ARN,
];

/**
 * Exact ARNs of the roles that `cdk deploy` takes on for a stack.
 *
 * @throws DeployRolesUnknown if the stack's synthesizer does not deploy through the roles of `cdk bootstrap` under their usual names
 */
export function deploymentRoles(stack: Stack, place: Construct): string[] {
  const { synthesizer } = stack;
  const filled = (arn: string) => bootstrapped(arn, stack);
  const roles = DEPLOYMENT_ROLES.map(filled);
  if (synthesizer instanceof DefaultStackSynthesizer && filled(synthesizer.deployRoleArn) === roles[0]) return roles;
  throw new ConfigError(
    'DeployRolesUnknown',
    `'stack' must deploy through the roles of cdk bootstrap under their usual names, got ${stack.node.path}; ` +
      'grant sts:AssumeRole on the roles that deploy it',
    place,
  );
}

/** A name or an ARN of `cdk bootstrap`, as it is where a stack is deployed. */
export function bootstrapped(name: string, stack: Stack): string {
  const known: Readonly<Record<string, string>> = {
    '${Qualifier}': stack.synthesizer.bootstrapQualifier ?? DefaultStackSynthesizer.DEFAULT_QUALIFIER,
    '${AWS::Partition}': stack.partition,
    '${AWS::AccountId}': stack.account,
    '${AWS::Region}': stack.region,
  };
  return name.replace(/\$\{[\w:]+\}/g, (placeholder) => known[placeholder] ?? placeholder);
}
