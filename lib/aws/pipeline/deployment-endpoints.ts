import { DefaultStackSynthesizer, type Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { bootstrapped, deploymentRoles } from '../identity/deployment-roles';
import type { PrivateModelNetwork } from '../network/private-model-network';
import type { EndpointNeed } from './stage-endpoints';

const { CLOUDFORMATION, SSM, STS } = ec2.InterfaceVpcEndpointAwsService;

/**
 * What `cdk deploy` asks of CloudFormation about the stack that it deploys. It deletes none: one whose creation failed is taken away by hand.
 *
 * @see https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/toolkit-lib/lib/api/deployments
 */
const DEPLOYING = [
  'cloudformation:CreateChangeSet',
  'cloudformation:DeleteChangeSet',
  'cloudformation:DescribeChangeSet',
  'cloudformation:DescribeStackEvents',
  'cloudformation:DescribeStackResources',
  'cloudformation:DescribeStacks',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:GetTemplate',
  'cloudformation:ListStackResources',
  'cloudformation:UpdateTerminationProtection',
];

/** What it asks when a hook, or CloudFormation itself, refuses a change: without, the refusal is told and its reason is not. */
const WHY = ['cloudformation:DescribeEvents', 'cloudformation:ListHookResults'];

/** As `cdk deploy` calls it where it is not told another name. */
const CHANGE_SET = 'cdk-deploy-change-set';

/** Finds out the account that credentials are of, which needs no right but that of passing. */
const whoAmI = (roleArn?: string): EndpointNeed => ({
  service: STS,
  actions: ['sts:GetCallerIdentity'],
  resources: ['*'],
  ...(roleArn !== undefined && { roleArn }),
});

/**
 * What `cdk deploy` reaches, for one stack: the stage takes on the roles of its bootstrapping, and these do the rest.
 *
 * Images are not among it: a stage without privileges builds none.
 *
 * @throws DeployRolesUnknown if the stack does not deploy through the roles of `cdk bootstrap` under their usual names
 */
export function ofDeployment(stack: Stack, place: Construct): readonly EndpointNeed[] {
  const [deploying, publishing] = rolesOf(stack, place);
  const arn = (service: string, resource: string) =>
    `arn:${stack.partition}:${service}:${stack.region}:${stack.account}:${resource}`;
  const ofStack = arn('cloudformation', `stack/${stack.stackName}/*`);
  const ofCloudFormation = (actions: string[], ...resources: string[]) => ({
    service: CLOUDFORMATION,
    actions,
    resources,
    roleArn: deploying,
  });
  const version = bootstrapped(DefaultStackSynthesizer.DEFAULT_BOOTSTRAP_STACK_VERSION_SSM_PARAMETER, stack);
  return [
    { service: STS, actions: ['sts:AssumeRole'], resources: [deploying, publishing] },
    ...[undefined, deploying, publishing].map(whoAmI),
    ofCloudFormation(DEPLOYING, ofStack),
    ofCloudFormation(WHY, ofStack, arn('cloudformation', `changeSet/${CHANGE_SET}/*`)),
    // The result of a hook is known by an id of its own; the action has no resource.
    ofCloudFormation(['cloudformation:GetHookResult'], '*'),
    { service: SSM, actions: ['ssm:GetParameter'], resources: [arn('ssm', `parameter${version}`)], roleArn: deploying },
  ];
}

/** Lets `cdk deploy` see how the bucket of assets encrypts; what else it does there, the network's way to S3 lets through for everybody inside. */
export function openAssets(network: PrivateModelNetwork, stack: Stack, place: Construct): void {
  const [, publishing] = rolesOf(stack, place);
  const bucket = bootstrapped(DefaultStackSynthesizer.DEFAULT_FILE_ASSETS_BUCKET_NAME, stack);
  network.storage?.allow({
    roleArn: publishing,
    actions: ['s3:GetEncryptionConfiguration'],
    resources: [`arn:${stack.partition}:s3:::${bucket}`],
  });
}

/**
 * Refuses a stack that no endpoint leads to: they are of the region of their network.
 *
 * @throws DeployRegion if the stack is in another region than the pipeline
 */
export function checkRegion(stack: Stack, place: Construct, region: string): void {
  if (stack.region === region) return;
  const reason = `'deploy' must be a stack in the region of the pipeline, got ${stack.node.path} in ${stack.region} and not ${region}; make a pipeline there`;
  throw new ConfigError('DeployRegion', reason, place);
}

function rolesOf(stack: Stack, place: Construct): readonly [deploying: string, publishing: string] {
  const [deploying = '', publishing = ''] = deploymentRoles(stack, place);
  return [deploying, publishing];
}
