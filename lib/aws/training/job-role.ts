import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { addToRole } from '../identity/role-statements';
import { Workload } from '../identity/workload';
import { WorkloadRole } from '../identity/workload-role';
import { viaS3 } from '../model/model-artifact';
import type { ModelImage } from '../model/model-image';
import type { PrivateModelNetwork } from '../network/private-model-network';

/** What jobs need besides data: where they run, what they run, and where they leave what they made. */
export interface JobNeeds {
  readonly images: readonly ModelImage[];
  readonly volumeKey: IKeyRef;
  readonly output: IBucketRef;
  readonly outputKey: IKeyRef;
}

/** Kinds of jobs, as CloudWatch knows them. */
const KINDS = ['ProcessingJobs', 'TrainingJobs', 'TransformJobs'];

/**
 * A role that SageMaker takes on in the own account, and nobody else, under the name of the person where a Studio tells it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/monitor-user-access-how-to.html
 */
export function sageMakerRole(
  scope: Construct,
  id: string,
  network: PrivateModelNetwork,
  description: string,
): WorkloadRole {
  const role = new WorkloadRole(scope, id, { service: Workload.SAGEMAKER, description });
  role.runsIn(network);
  role.assumeRolePolicy?.addStatements(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(Workload.SAGEMAKER.principal)],
      actions: ['sts:SetSourceIdentity'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return role;
}

/**
 * Lets a role run jobs; what data they read is for each dataset to grant.
 *
 * @throws TrainingImageRegistry if an image is in a registry outside of ECR
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
 */
export function letRunJobs(role: iam.IRole, scope: Construct, needs: JobNeeds): void {
  const { bucketArn } = needs.output.bucketRef;
  const statements = [
    ...needs.images.flatMap((image) => pulling(image, scope)),
    ...observing(scope),
    allow(['s3:ListBucket'], [bucketArn]),
    allow(['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'], [`${bucketArn}/*`]),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [needs.outputKey.keyRef.keyArn], {
      StringEquals: { 'kms:ViaService': viaS3(scope) },
    }),
    allow(['kms:CreateGrant'], [needs.volumeKey.keyRef.keyArn], { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
  ];
  addToRole(role, statements, scope);
}

function pulling(image: ModelImage, scope: Construct): iam.PolicyStatement[] {
  const { pull, registry, uri } = image.bind(scope);
  if (registry === undefined) return pull;
  const reason = `'images' must be in ECR, got '${uri}'; jobs reach no other registry, so copy it there`;
  throw new ConfigError('TrainingImageRegistry', reason, scope);
}

function observing(scope: Construct): iam.PolicyStatement[] {
  const groups = KINDS.map((kind) =>
    Stack.of(scope).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: `/aws/sagemaker/${kind}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
  return [
    allow(
      ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      groups.flatMap((group) => [group, `${group}:log-stream:*`]),
    ),
    // Without a dataset the action has no resource: the namespace bounds it.
    allow(['cloudwatch:PutMetricData'], ['*'], {
      StringEquals: { 'cloudwatch:namespace': KINDS.map((kind) => `/aws/sagemaker/${kind}`) },
    }),
  ];
}

function allow(actions: string[], resources: string[], conditions?: iam.Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions, resources, conditions });
}
