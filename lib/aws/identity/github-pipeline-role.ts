import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { GitHubWorkflow } from '../../core';
import { noteTrusted } from '../custody/trusted-principals';
import { stableName } from '../naming/stable-name';
import { deploymentRoles } from './deployment-roles';
import { githubConditions } from './github-conditions';
import { githubProviderOf } from './github-provider';

/** Properties of a `GitHubPipelineRole`. */
export interface GitHubPipelineRoleProps {
  /** Which runs of GitHub Actions may take the role on. */
  readonly workflow: GitHubWorkflow;

  /**
   * The identity provider for GitHub Actions in this account, which can hold one only.
   *
   * @default - the stack makes one, the first time that a role in it needs one
   */
  readonly provider?: iam.IOIDCProviderRef;

  /**
   * The most that the role can ever do, whatever is granted to it.
   *
   * @default - only what is granted to the role limits it
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;
}

/**
 * The role that one GitHub Actions workflow deploys with, without any stored secret: nothing is allowed to it but what is granted.
 *
 * Only runs of the one repository in the one environment or on the one branch can take it on, never a run for a pull request.
 * Owner and repository are also matched by number, so that nobody who takes over an abandoned name takes over the role.
 * A session lasts an hour at most. The role's name, which workflows hold, follows its place in the stack; moving it replaces it.
 *
 * To push container images: `repository.grantPush(pipeline)`.
 *
 * @throws GitHubProviderTwice if another stack of the app already makes the account's provider
 */
export class GitHubPipelineRole extends iam.Role {
  public constructor(scope: Construct, id: string, props: GitHubPipelineRoleProps) {
    const place = { node: { path: [scope.node.path, id].filter(Boolean).join('/') } };
    const conditions = githubConditions(props.workflow, place);
    const provider = props.provider ?? githubProviderOf(Stack.of(scope), place);
    super(scope, id, {
      assumedBy: new iam.WebIdentityPrincipal(provider.oidcProviderRef.oidcProviderArn, conditions),
      maxSessionDuration: Duration.hours(1),
      permissionsBoundary: props.permissionsBoundary,
      roleName: stableName(scope, id),
    });
  }

  /**
   * Lets the workflow run `cdk deploy` for a stack, through the deployment roles of its bootstrapping and by their exact ARNs.
   *
   * CloudFormation then acts with the bootstrapping's execution role: what that role may do, a deployment may do.
   *
   * @throws DeployRolesUnknown if the stack's synthesizer does not deploy through the roles of `cdk bootstrap` under their usual names
   */
  public mayDeploy(stack: Stack): iam.Grant {
    noteTrusted(this, [this.roleArn]);
    return iam.Grant.addToPrincipal({
      grantee: this,
      actions: ['sts:AssumeRole'],
      resourceArns: deploymentRoles(stack, this),
    });
  }
}
