import { CfnResource, type Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { deploymentRoles } from '../identity/deployment-roles';
import type { ModelRegistry } from '../release/model-registry';

/** What is wrong with a pipeline once the app is whole: with whoever approves, and with what is deployed. */
export function problemsOf(
  pipeline: Construct,
  { registry, stack, roles }: { registry: ModelRegistry; stack: Stack; roles: readonly iam.IRole[] },
): string[] {
  return [...approvers(pipeline, registry, roles), ...endpoints(pipeline, stack)].map(({ message }) => message);
}

/**
 * Refuses that who approves deploys as well.
 *
 * @throws ApproverInPipeline if the approver is one of the roles that deploy the stack
 */
export function approverIsOwn(pipeline: Construct, approver: iam.IRole, stack: Stack): void {
  const deploying = deploymentRoles(stack, pipeline).map(withoutPartition);
  if (!deploying.includes(withoutPartition(approver.roleArn))) return;
  const reason = `'approver' must be nobody of the pipeline, got ${approver.node.path}, which deploys ${stack.node.path}; let somebody else approve`;
  throw new ConfigError('ApproverInPipeline', reason, pipeline);
}

/** It may be spelled, or left to deployment. */
const withoutPartition = (arn: string): string => arn.replace(/^.*?:iam::/, '');

function approvers(pipeline: Construct, registry: ModelRegistry, roles: readonly iam.IRole[]): ConfigError[] {
  const own = new Set(roles.map(({ node }) => node.path));
  return registry.grants
    .holdersOf('approve')
    .filter(({ node }) => own.has(node.path))
    .map(({ node }) => {
      const reason = `'approver' must be nobody of the pipeline, got ${node.path}, which runs one of its stages; let somebody else approve`;
      return new ConfigError('ApproverInPipeline', reason, pipeline);
    });
}

function endpoints(pipeline: Construct, stack: Stack): ConfigError[] {
  const all = stack.node.findAll().filter((one): one is sagemaker.CfnEndpoint => isEndpoint(one));
  const bare = all.filter(({ deploymentConfig }) => deploymentConfig === undefined);
  return bare.map(({ node }) => {
    const reason = `'deploy' must roll back what fails, got the endpoint ${node.path} without a deploymentConfig; make it by a PrivateSageMakerEndpoint, which updates by canary`;
    return new ConfigError('CanaryMissing', reason, pipeline);
  });
}

const isEndpoint = (one: unknown): one is sagemaker.CfnEndpoint =>
  CfnResource.isCfnResource(one) && sagemaker.CfnEndpoint.isCfnEndpoint(one);
