import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { ModelImage } from '../model/model-image';
import type { EndpointUse } from '../network/private-model-network';
import type { StudioDomain } from './studio-domain';

const { CLOUDWATCH_LOGS, ECR, ECR_DOCKER, KMS, SAGEMAKER_API, SAGEMAKER_STUDIO, STS } =
  ec2.InterfaceVpcEndpointAwsService;

/** What a user of a Studio does there, as the role that the Studio gives them: through which service, and where only for their own. */
export interface StudioRight extends Pick<EndpointUse, 'actions' | 'resources'> {
  readonly services: readonly ec2.InterfaceVpcEndpointAwsService[];
  /** Whether it is for what the user owns, and nobody else's. */
  readonly ownOnly?: boolean;
}

/** Rights that a Studio cannot do without: see what there is, keep spaces and start what runs in them, and write its log. */
export function studioRights(
  scope: Construct,
  studio: StudioDomain,
  images: readonly ModelImage[],
  keys: readonly IKeyRef[],
): readonly StudioRight[] {
  const stack = Stack.of(scope);
  const { domainId } = studio;
  const log = stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: '/aws/sagemaker/studio',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [
    {
      services: [SAGEMAKER_API, SAGEMAKER_STUDIO],
      actions: [
        'sagemaker:DescribeApp',
        'sagemaker:DescribeDomain',
        'sagemaker:DescribeSpace',
        'sagemaker:DescribeUserProfile',
      ],
      resources: [
        stack.formatArn({ service: 'sagemaker', resource: 'domain', resourceName: domainId }),
        ...['app', 'space', 'user-profile'].map((kind) => studio.arnOf(kind)),
      ],
    },
    {
      services: [SAGEMAKER_API, SAGEMAKER_STUDIO],
      actions: [
        'sagemaker:CreateApp',
        'sagemaker:CreateSpace',
        'sagemaker:DeleteApp',
        'sagemaker:DeleteSpace',
        'sagemaker:UpdateSpace',
      ],
      resources: [studio.arnOf('app'), studio.arnOf('space')],
      ownOnly: true,
    },
    {
      services: [CLOUDWATCH_LOGS],
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      resources: [log, `${log}:log-stream:*`],
    },
    // Asks who it is; the action has no resource.
    { services: [STS], actions: ['sts:GetCallerIdentity'], resources: ['*'] },
    { services: [KMS], actions: ['kms:DescribeKey'], resources: keys.map(({ keyRef }) => keyRef.keyArn) },
    ...images
      .flatMap((image) => image.bind(scope).pull)
      .map(({ actions, resources }) => ({ services: [ECR, ECR_DOCKER], actions, resources })),
  ];
}

/** Holds for what belongs to the user who asks, and is shared with nobody. */
export const ownedByUser = (scope: Construct) => {
  const { partition, region, account } = Stack.of(scope);
  const user = '${sagemaker:DomainId}/${sagemaker:UserProfileName}';
  return {
    ArnLike: {
      'sagemaker:OwnerUserProfileArn': `arn:${partition}:sagemaker:${region}:${account}:user-profile/${user}`,
    },
    StringEquals: { 'sagemaker:SpaceSharingType': 'Private' },
  };
};
