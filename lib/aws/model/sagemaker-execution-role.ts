import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { CaptureDestination } from './data-capture';
import { viaS3 } from './model-artifact';

/** Where what is captured is written in its bucket. */
export const CAPTURE_PREFIX = 'capture';

/** What SageMaker does for an endpoint, on its owner's behalf. */
export interface EndpointDuties {
  readonly endpointName: string;
  readonly subnetIds: string[];
  readonly securityGroupId: string;
  readonly capture: CaptureDestination;
  /** The key of the instances' volumes, where they have one. */
  readonly volumeKey?: IKeyRef;
}

/**
 * A role that SageMaker assumes for endpoints of this account and region, and nobody else.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html which asks for this ARN as
 *   it is, and not for that of one endpoint
 */
export function sageMakerExecutionRole(scope: Construct, id: string): iam.Role {
  const stack = Stack.of(scope);
  return new iam.Role(scope, id, {
    description: `Runs the model of ${scope.node.path}`,
    assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': `arn:${stack.partition}:sagemaker:${stack.region}:${stack.account}:*` },
      },
    }),
  });
}

/**
 * What the role must be allowed besides pulling its image and downloading its artifact.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
 */
export function executionStatements(scope: Construct, duties: EndpointDuties): iam.PolicyStatement[] {
  return [
    ...networkStatements(scope, duties),
    ...observationStatements(scope, duties.endpointName),
    ...captureStatements(scope, duties.capture),
    ...(duties.volumeKey === undefined ? [] : [volumeStatement(duties.volumeKey)]),
  ];
}

function networkStatements(scope: Construct, duties: EndpointDuties): iam.PolicyStatement[] {
  const ec2Arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ec2', resource, resourceName });
  const subnets = duties.subnetIds.map((id) => ec2Arn('subnet', id));
  // Interfaces get their ids when they are made: the subnets bound them.
  const interfaces = ec2Arn('network-interface', '*');
  return [
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterface'],
      resources: [...subnets, ec2Arn('security-group', duties.securityGroupId), interfaces],
    }),
    new iam.PolicyStatement({
      actions: [
        'ec2:CreateNetworkInterfacePermission',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteNetworkInterfacePermission',
      ],
      resources: [interfaces],
      conditions: { ArnEquals: { 'ec2:Subnet': subnets } },
    }),
    // None of these has resource-level permissions.
    new iam.PolicyStatement({
      actions: [
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcEndpoints',
        'ec2:DescribeVpcs',
      ],
      resources: ['*'],
    }),
  ];
}

function observationStatements(scope: Construct, endpointName: string): iam.PolicyStatement[] {
  const logGroup = Stack.of(scope).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: `/aws/sagemaker/Endpoints/${endpointName}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [
    new iam.PolicyStatement({
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      resources: [logGroup, `${logGroup}:log-stream:*`],
    }),
    // Without a dataset the action has no resource: the namespace bounds it.
    new iam.PolicyStatement({
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': ['/aws/sagemaker/Endpoints', 'AWS/SageMaker'] } },
    }),
  ];
}

function captureStatements(scope: Construct, { bucket, encryptionKey }: CaptureDestination): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      actions: ['s3:PutObject'],
      resources: [`${bucket.bucketRef.bucketArn}/${CAPTURE_PREFIX}/*`],
    }),
    // Decrypt serves uploads in parts, whose key S3 reads again.
    new iam.PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [encryptionKey.keyRef.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': viaS3(scope) } },
    }),
  ];
}

function volumeStatement(key: IKeyRef): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: ['kms:CreateGrant'],
    resources: [key.keyRef.keyArn],
    conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  });
}
