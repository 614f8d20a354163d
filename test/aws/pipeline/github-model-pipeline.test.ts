import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  ApproverRole,
  DutyHolder,
  type GitHubModelPipelineProps,
  ModelImage,
  ModelPipeline,
  ModelRegistry,
  ZeroTrust,
} from '../../../lib/aws';
import { deployed } from '../../deployed';
import { DIGEST, ENV, FRAUD } from './released';

const ENVIRONMENTS = { build: 'build', sign: 'sign', register: 'register', verify: 'verify', deploy: 'prod' };
const REPOSITORY = { owner: 'acme', ownerId: '9876', repository: 'models', repositoryId: '123456789' };
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

function github(props: Partial<GitHubModelPipelineProps> = {}) {
  const app = new App();
  const stack = new Stack(app, 'Release', { env: ENV });
  const serving = new Stack(app, 'Serving', { env: ENV });
  new sns.CfnTopic(serving, 'Served', { kmsMasterKeyId: KEY });
  const registry = new ModelRegistry(stack, 'Registry', { asset: FRAUD });
  const ana = DutyHolder.people(new iam.ArnPrincipal('arn:aws:iam::111122223333:user/ana'));
  const approver = new ApproverRole(stack, 'Approver', { assumedBy: ana });
  const pipeline = ModelPipeline.github(stack, 'Pipeline', {
    registry,
    repository: { ...REPOSITORY, reusableWorkflow: 'acme/ci/.github/workflows/release-model.yml@refs/tags/v3' },
    environments: ENVIRONMENTS,
    image: ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Images', 'fraud'), DIGEST),
    approver,
    deploy: { stack: serving },
    ...props,
  });
  return { app, stack, serving, registry, pipeline };
}

const code = (expected: string) => expect.objectContaining({ code: expected });

test('each stage has a role that only the job in its own environment takes on', () => {
  const roles = Object.entries(Template.fromStack(github().stack).findResources('AWS::IAM::Role'));
  const environments = roles.flatMap(([id, { Properties }]) => {
    const [statement] = deployed(Properties.AssumeRolePolicyDocument).Statement;
    const environment = statement.Condition?.StringEquals?.['token.actions.githubusercontent.com:environment'];
    return environment === undefined ? [] : [[id.replace(/[0-9A-F]{8}$/, ''), environment]];
  });
  expect(Object.fromEntries(environments)).toEqual({
    PipelineBuildRole: 'build',
    PipelineSignRole: 'sign',
    PipelineRegisterRole: 'register',
    PipelineVerifyRole: 'verify',
    PipelineDeployRole: 'prod',
  });
});

test('the commands are those of the same stages of a pipeline on AWS', () => {
  const { commands, variables } = github().pipeline;
  expect(commands.sign.join('\n')).toContain('zta sign model.tar.gz');
  expect(commands.verify.join('\n')).toContain('zta verify');
  expect(Object.keys(variables)).toEqual([
    'SIGNING_KEY',
    'GROUP',
    'MODELS',
    'IMAGE',
    'CONTENT_TYPES',
    'REQUEST',
    'APPROVED',
  ]);
});

test('no rule and no guarantee finds anything', () => {
  const { app } = github();
  ZeroTrust.enforce(app);
  expect(() => app.synth()).not.toThrow();
});

test('two stages in one environment are refused', () => {
  expect(() => github({ environments: { ...ENVIRONMENTS, sign: 'prod' } })).toThrow(code('StageEnvironments'));
});

test('a workflow that nobody has named is refused', () => {
  expect(() => github({ repository: REPOSITORY })).toThrow(code('WorkflowUnnamed'));
});

test('whoever runs a stage does not approve', () => {
  const { app, registry, pipeline } = github();
  expect(() => registry.grants.approve(pipeline.roles.register)).toThrow(code('RegistryDuties'));
  registry.grants.approve(pipeline.roles.build);
  expect(() => app.synth()).toThrow(/ApproverInPipeline/);
});

test('an endpoint that does not roll back is refused', () => {
  const { app, serving } = github();
  new sagemaker.CfnEndpoint(serving, 'Bare', { endpointConfigName: 'fraud' });
  expect(() => app.synth()).toThrow(/CanaryMissing/);
});
