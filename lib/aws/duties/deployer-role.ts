import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { noteTrusted } from '../custody/trusted-principals';
import { deploymentRoles } from '../identity/deployment-roles';
import { stableName } from '../naming/stable-name';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of a `DeployerRole`. */
export interface DeployerRoleProps extends DutyRoleProps {}

/**
 * The role of whoever puts approved models where they answer.
 *
 * It trains nothing, registers and approves nothing, shares or copies nothing out, and takes on no role but those that deploy the stacks
 * which `mayDeploy` names, whatever else is granted to it.
 *
 * @throws SessionDuration, DutyAction, BeyondDuty as every `DutyRole`
 */
export class DeployerRole extends DutyRole {
  private readonly onlyNamedRoles: iam.PolicyStatement;

  public constructor(scope: Construct, id: string, props: DeployerRoleProps) {
    const { partition, account } = Stack.of(scope);
    const onlyNamedRoles = new iam.PolicyStatement({
      sid: 'NoOtherRole',
      effect: iam.Effect.DENY,
      actions: ['sts:AssumeRole'],
      // A statement must spare something; the role itself trusts its holder alone.
      notResources: [`arn:${partition}:iam::${account}:role/${stableName(scope, id)}`],
    });
    super(scope, id, 'deployer', props, [onlyNamedRoles]);
    this.onlyNamedRoles = onlyNamedRoles;
  }

  /**
   * Lets it run `cdk deploy` for a stack, through the deployment roles of its bootstrapping and by their exact ARNs.
   *
   * CloudFormation then acts with the bootstrapping's execution role: what that role may do, a deployment may do.
   *
   * @throws DeployRolesUnknown if the stack's synthesizer does not deploy through the roles of `cdk bootstrap` under their usual names
   */
  public mayDeploy(stack: Stack): iam.Grant {
    const resourceArns = deploymentRoles(stack, this);
    noteTrusted(this, [this.roleArn, ...this.people]);
    this.onlyNamedRoles.addNotResources(...resourceArns);
    return iam.Grant.addToPrincipal({ grantee: this, actions: ['sts:AssumeRole'], resourceArns });
  }
}
