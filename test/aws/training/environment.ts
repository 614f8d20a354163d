import { App, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  ImmutableLogBucket,
  PrivateModelNetwork,
  type PrivateModelNetworkProps,
  PrivateTrainingEnvironment,
  type PrivateTrainingEnvironmentProps,
  RetentionLock,
} from '../../../lib/aws';
import type { Values } from '../../deployed';
import { DeployedTemplate } from '../deployed-arns';

export const ACCOUNT = '111122223333';
export const ENV = { account: ACCOUNT, region: 'eu-west-1' };
export const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
export const sageMaker = (resource: string) => `arn:aws:sagemaker:eu-west-1:${ACCOUNT}:${resource}`;

/** A training environment in a network, in one stack. */
export function build(
  props: Partial<PrivateTrainingEnvironmentProps> = {},
  networkProps: Partial<PrivateModelNetworkProps> = {},
  stackProps: StackProps = {},
) {
  const app = new App();
  const stack = new Stack(app, 'Fraud', { env: ENV, ...stackProps });
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const network = new PrivateModelNetwork(stack, 'Network', { logs, ...networkProps });
  const training = new PrivateTrainingEnvironment(stack, 'Training', {
    network,
    s3PrefixListId: 'pl-6da54004',
    ...props,
  });
  const made = (id: string) =>
    new iam.Role(stack, id, { roleName: id, assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
  return { app, stack, logs, network, training, made };
}

/** What is called what once deployed: an endpoint by its service, a role by its name, anything else by its logical id. */
export function deployedStack(stack: Stack): DeployedTemplate {
  const template = Template.fromStack(stack);
  const values: Record<string, string> = {};
  for (const [id, { Type, Properties }] of Object.entries<{ Type: string; Properties: Values }>(
    template.toJSON()['Resources'],
  )) {
    if (Type === 'AWS::IAM::Role') values[id] = String(Properties['RoleName'] ?? id);
    if (Type === 'AWS::EC2::VPCEndpoint') values[id] = `vpce-${serviceOf(Properties['ServiceName'])}`;
    if (Type === 'AWS::EC2::SecurityGroup') values[`${id}.GroupId`] = `sg-${id}`;
    if (Type === 'AWS::SageMaker::Domain') values[`${id}.DomainId`] = 'd-abc';
  }
  return new DeployedTemplate(template, values);
}

const serviceOf = (name: unknown): string =>
  /([a-z0-9-]+(\.[a-z]+)?)"?\]*\}*$/.exec(JSON.stringify(name))?.[1]?.replace(`${ENV.region}.`, '') ?? '';
