import * as sagemaker from '@aws-cdk/aws-sagemaker-alpha';
import { aws_ec2 as ec2, aws_ecr as ecr, aws_kms as kms, aws_lambda as lambda, Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

export default (app) => {
  const stack = new Stack(app, 'SageMaker');
  const repository = ecr.Repository.fromRepositoryName(stack, 'Repository', 'repo');
  const bucket = new s3.Bucket(stack, 'MyBucket');
  const modelA = new sagemaker.Model(stack, 'PrimaryContainerModel', {
    containers: [
      {
        image: sagemaker.ContainerImage.fromEcrRepository(repository, 'tag'),
        modelData: sagemaker.ModelData.fromBucket(bucket, 'path/to/artifact/file.tar.gz'),
      },
    ],
  });
  const dlc = sagemaker.ContainerImage.fromDlc(
    'huggingface-pytorch-training',
    '1.13.1-transformers4.26.0-gpu-py39-cu117-ubuntu20.04',
  );
  const asset = sagemaker.ContainerImage.fromAsset('assets/agent');
  const modelB = new sagemaker.Model(stack, 'InferencePipelineModel', {
    containers: [{ image: dlc }, { image: asset }],
    networkIsolation: true,
    vpc: new ec2.Vpc(stack, 'Vpc'),
  });
  const endpointConfig = new sagemaker.EndpointConfig(stack, 'EndpointConfig', {
    instanceProductionVariants: [
      // The README scales the default instance type, which the construct refuses to scale.
      {
        model: modelA,
        variantName: 'modelA',
        initialVariantWeight: 2.0,
        instanceType: sagemaker.InstanceType.M5_XLARGE,
      },
      { model: modelB, variantName: 'variantB', initialVariantWeight: 1.0 },
    ],
  });
  const endpoint = new sagemaker.Endpoint(stack, 'Endpoint', { endpointConfig });
  endpoint.grantInvoke(new lambda.Function(stack, 'Caller', code));
  endpoint
    .findInstanceProductionVariant('modelA')
    .autoScaleInstanceCount({ maxCapacity: 3 })
    .scaleOnInvocations('LimitRPS', { maxRequestsPerSecond: 30 });
  new sagemaker.EndpointConfig(stack, 'Encrypted', {
    encryptionKey: new kms.Key(stack, 'Key'),
    instanceProductionVariants: [{ model: modelA, variantName: 'modelA' }],
  });
};
