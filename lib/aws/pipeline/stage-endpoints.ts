import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { stableRoleArn } from '../naming/stable-role-arn';
import type { PrivateModelNetwork } from '../network/private-model-network';

const { CLOUDWATCH_LOGS, ECR, ECR_DOCKER, KMS, SAGEMAKER_API } = ec2.InterfaceVpcEndpointAwsService;

/** What a stage reaches through an endpoint. */
export interface EndpointNeed {
  readonly service: ec2.InterfaceVpcEndpointAwsService;
  readonly actions: string[];
  readonly resources: string[];
  /** Who reaches it. @default - the role of the stage */
  readonly roleArn?: string;
}

/**
 * What every stage reaches: its log and its image.
 *
 * AWS does not say where CodeBuild pulls an image from. Users found that it does so in its own network, and not in that of the project
 * (https://github.com/aws/containers-roadmap/issues/2576): here it could either way. A repository that refuses all but a network would not do.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/use-vpc-endpoints-with-codebuild.html
 */
export const ofEveryStage = (logGroupArn: string, toolsArn: string): readonly EndpointNeed[] => [
  { service: CLOUDWATCH_LOGS, actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroupArn] },
  ...[ECR, ECR_DOCKER].flatMap((service) => [
    { service, actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
    {
      service,
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [toolsArn],
    },
  ]),
];

/** What signs, and what verifies. */
export const ofKey = (keyArn: string, signs: boolean): EndpointNeed => ({
  service: KMS,
  actions: ['kms:GetPublicKey', ...(signs ? ['kms:Sign'] : [])],
  resources: [keyArn],
});

/** What registers versions, and what reads them. */
export const ofRegistry = (action: string, resources: string[]): EndpointNeed => ({
  service: SAGEMAKER_API,
  actions: [action],
  resources,
});

/** Lets the role of a stage through the endpoints of the network, which are made where there are none yet. */
export function openEndpoints(
  network: PrivateModelNetwork,
  role: iam.IRole,
  needs: readonly EndpointNeed[],
  user: Construct,
): void {
  const own = stableRoleArn(role, user);
  for (const { service, actions, resources, roleArn = own } of needs) {
    network.endpoint(service).allow({ roleArn, actions, resources });
  }
}
