import { App, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  AiAsset,
  ImmutableLogBucket,
  PrivateModelNetwork,
  RetentionLock,
  TrainingDataset,
  type TrainingDatasetProps,
} from '../../../lib/aws';
import { ACCOUNT, ENV, roleArn } from './environment';

export const DEPLOYER = roleArn(`cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-west-1`);
export const SERVICE = new iam.ServicePrincipal('ecs-tasks.amazonaws.com');

export const asset = (kind: AiAsset['kind'] = 'dataset') =>
  new AiAsset(kind, 'payments', {
    owner: 'fraud-team',
    purpose: 'card-fraud-scoring',
    riskTier: 'high',
    dataClasses: ['internal', 'confidential'],
  });

/** A dataset in a network, in one stack. */
export function buildDataset(props: (stack: Stack) => Partial<TrainingDatasetProps> = () => ({})) {
  const app = new App();
  const stack = new Stack(app, 'Fraud', { env: ENV });
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const network = new PrivateModelNetwork(stack, 'Network', { logs });
  const dataset = new TrainingDataset(stack, 'Payments', { asset: asset(), network, ...props(stack) });
  const made = (id: string) => new iam.Role(stack, id, { roleName: id, assumedBy: SERVICE });
  return { app, stack, logs, network, dataset, made };
}
