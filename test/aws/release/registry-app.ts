import { App, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { AiAsset, ModelRegistry, type ModelRegistryProps } from '../../../lib/aws';
import type { Policy } from '../../oracle';
import { DeployedTemplate } from '../deployed-arns';

export const ACCOUNT = '111122223333';
export const ENV = { account: ACCOUNT, region: 'eu-west-1' };
export const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;
export const sageMaker = (resource: string): string => `arn:aws:sagemaker:eu-west-1:${ACCOUNT}:${resource}`;

export const asset = (kind: AiAsset['kind'] = 'model'): AiAsset =>
  new AiAsset(kind, 'fraud', {
    owner: 'fraud-team',
    purpose: 'card-fraud-scoring',
    riskTier: 'high',
    dataClasses: ['confidential'],
  });

/** A registry in a stack. */
export function build(props: Partial<ModelRegistryProps> = {}, stackProps: StackProps = { env: ENV }) {
  const app = new App();
  const stack = new Stack(app, 'Fraud', stackProps);
  const registry = new ModelRegistry(stack, 'Registry', { asset: asset(), ...props });
  const made = (name: string) =>
    new iam.Role(stack, name, { roleName: name, assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
  return { app, stack, registry, made };
}

/** The stack as deployed, each role by its name. */
export function deployedStack(stack: Stack): DeployedTemplate {
  const template = Template.fromStack(stack);
  const roles = Object.entries(template.findResources('AWS::IAM::Role'));
  return new DeployedTemplate(
    template,
    Object.fromEntries(roles.map(([id, { Properties }]) => [id, Properties['RoleName'] ?? id])),
  );
}

/** Rights to everything. */
export const EVERYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
