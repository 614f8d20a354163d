import { App, Duration, Stack } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  AiAsset,
  ApproverRole,
  DutyHolder,
  ImmutableLogBucket,
  ModelImage,
  ModelPipeline,
  type ModelPipelineProps,
  ModelRegistry,
  PipelineSource,
  PrivateModelNetwork,
  RetentionLock,
} from '../../../lib/aws';

export const ENV = { account: '111122223333', region: 'eu-west-1' };
export const DIGEST = `sha256:${'4f'.repeat(32)}`;

export const FRAUD = new AiAsset('model', 'fraud', {
  owner: 'fraud-team',
  purpose: 'card-fraud-scoring',
  riskTier: 'high',
  dataClasses: ['confidential'],
});

/** An app with a pipeline, and what it stands beside. */
export function released(props: (stack: Stack) => Partial<ModelPipelineProps> = () => ({})) {
  const app = new App();
  const stack = new Stack(app, 'Release', { env: ENV });
  const serving = new Stack(app, 'Serving', { env: ENV });
  new sns.Topic(serving, 'Served', { masterKey: kms.Alias.fromAliasName(serving, 'Key', 'alias/serving') });
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const network = new PrivateModelNetwork(stack, 'Network', { logs });
  const registry = new ModelRegistry(stack, 'Registry', { asset: FRAUD });
  const approver = new ApproverRole(stack, 'Approver', {
    assumedBy: DutyHolder.people(new iam.ArnPrincipal('arn:aws:iam::111122223333:user/ana')),
  });
  const images = ecr.Repository.fromRepositoryName(stack, 'Images', 'fraud');
  const code = s3.Bucket.fromBucketName(stack, 'Code', 'fraud-code');
  const pipeline = new ModelPipeline(stack, 'Pipeline', {
    registry,
    network,
    s3PrefixListId: 'pl-6da54004',
    source: PipelineSource.archive(code, 'fraud.zip'),
    tools: { repository: images, digest: DIGEST },
    build: { commands: ['./train.sh'] },
    evaluate: { commands: ['./evaluate.sh'], thresholds: { auc: { atLeast: 0.92 } } },
    image: ModelImage.fromEcr(images, DIGEST),
    approver,
    deploy: { stack: serving },
    ...props(stack),
  });
  return { app, stack, serving, logs, network, registry, approver, pipeline };
}
