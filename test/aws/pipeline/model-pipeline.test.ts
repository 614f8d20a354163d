import { Duration, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { type ModelPipelineProps, PipelineSource, separationOfDuties, ZeroTrust } from '../../../lib/aws';
import { findingsOf } from '../../../lib/testing';
import { DIGEST, released } from './released';

const CONNECTION = 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f1e2d3c';
const RUNNING = ['Build', 'Evaluate', 'Sign', 'Register', 'Verify', 'Deploy'];

interface Action {
  readonly RoleArn: { readonly 'Fn::GetAtt': readonly [string, string] };
  readonly ActionTypeId: { readonly Category: string; readonly Provider: string };
  readonly Configuration: Readonly<Record<string, unknown>>;
}

const made = released();
const template = Template.fromStack(made.stack);
const pipelineIn = (one: Template) =>
  Object.values(one.findResources('AWS::CodePipeline::Pipeline'))[0]?.['Properties'];
const stages: readonly { readonly Name: string; readonly OnFailure?: object; readonly Actions: readonly Action[] }[] =
  pipelineIn(template).Stages;
const projects = Object.values(template.findResources('AWS::CodeBuild::Project')).map((one) => one['Properties']);

test('is of version 2, takes one release after the other, and keeps artifacts under a key of the account', () => {
  template.hasResourceProperties('AWS::CodePipeline::Pipeline', {
    PipelineType: 'V2',
    ExecutionMode: 'QUEUED',
    RestartExecutionOnUpdate: false,
    ArtifactStore: { Type: 'S3', EncryptionKey: { Type: 'KMS', Id: Match.anyValue() } },
  });
});

test('goes from source to deployment, and asks before the last of it', () => {
  expect(stages.map(({ Name }) => Name)).toEqual([
    'Source',
    'Build',
    'Evaluate',
    'Sign',
    'Register',
    'Approve',
    'Verify',
    'Deploy',
  ]);
  expect(stages[5]?.Actions[0]?.ActionTypeId).toEqual({
    Category: 'Approval',
    Owner: 'AWS',
    Provider: 'Manual',
    Version: '1',
  });
});

test('comes back to the last release where a deployment fails', () => {
  expect(stages.flatMap(({ Name, OnFailure }) => (OnFailure ? [[Name, OnFailure]] : []))).toEqual([
    ['Deploy', { Result: 'ROLLBACK' }],
  ]);
});

test('no two actions, and no two stages, have a role in common, nor that of the pipeline', () => {
  const roles = stages.map(({ Actions: [action] }) => JSON.stringify(action?.RoleArn));
  const ofProjects = projects.map(({ ServiceRole }) => JSON.stringify(ServiceRole));
  const all = [...roles, ...ofProjects, JSON.stringify(pipelineIn(template).RoleArn)];
  expect(all).toHaveLength(stages.length + RUNNING.length + 1);
  expect(new Set(all).size).toBe(all.length);
});

test('stages run without privileges, in the network, under a key of the account, and nothing of them is public', () => {
  expect(projects).toHaveLength(RUNNING.length);
  for (const project of projects) {
    expect(project).toMatchObject({
      Visibility: 'PRIVATE',
      EncryptionKey: expect.anything(),
      VpcConfig: { VpcId: expect.anything(), Subnets: expect.any(Array), SecurityGroupIds: [expect.anything()] },
      Environment: { PrivilegedMode: false, ImagePullCredentialsType: 'SERVICE_ROLE' },
      LogsConfig: { CloudWatchLogs: { Status: 'ENABLED' }, S3Logs: { Status: 'DISABLED' } },
    });
    expect(JSON.stringify(project.Environment.Image)).toContain(`fraud@${DIGEST}`);
  }
});

test('what outlives the stack is kept: buckets, key and log', () => {
  for (const type of ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Logs::LogGroup']) {
    const policies = Object.values(template.findResources(type)).map(({ DeletionPolicy }) => DeletionPolicy);
    expect(new Set(policies)).toEqual(new Set(['Retain']));
  }
});

test('has no finding of our own rules', () => {
  expect(findingsOf(made.stack).map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});

test('and keeps every guarantee, and duties apart, as the whole app is judged', () => {
  const source = PipelineSource.repository(CONNECTION, 'acme/models', 'main');
  const { app, approver, pipeline } = released(() => ({ source }));
  const zeroTrust = ZeroTrust.enforce(app);
  zeroTrust.require(separationOfDuties({ approvers: [approver], deployers: [pipeline.roles.deploy] }));
  expect(() => app.synth()).not.toThrow();
});

describe('sources', () => {
  const sourceIn = (source: PipelineSource) =>
    pipelineIn(Template.fromStack(released(() => ({ source })).stack)).Stages[0].Actions[0];

  test('an archive is not asked for again and again', () => {
    expect(stages[0]?.Actions[0]?.Configuration).toMatchObject({ PollForSourceChanges: 'false' });
  });

  test('a repository is read through a connection', () => {
    const { ActionTypeId, Configuration } = sourceIn(PipelineSource.repository(CONNECTION, 'acme/models', 'main'));
    expect(ActionTypeId).toMatchObject({ Provider: 'CodeStarSourceConnection' });
    expect(Configuration).toEqual({
      ConnectionArn: CONNECTION,
      FullRepositoryId: 'acme/models',
      BranchName: 'main',
    });
  });

  test('who reads it uses the connection under both names of the service, each on its own ARN', () => {
    const { stack } = released(() => ({ source: PipelineSource.repository(CONNECTION, 'acme/models', 'main') }));
    const policies = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    const statements = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const using = statements.filter(({ Action }) => String(Action).endsWith(':UseConnection'));
    expect(using.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ['codeconnections:UseConnection', CONNECTION],
      ['codestar-connections:UseConnection', CONNECTION.replace('codeconnections', 'codestar-connections')],
    ]);
  });

  test.each([
    ['a connection that is none', 'arn:aws:iam::1:role/x', 'acme/models', 'main'],
    ['a repository without an owner', CONNECTION, 'models', 'main'],
    ['a branch with a wildcard', CONNECTION, 'acme/models', 'rel-*'],
  ])('%s is refused', (_, connection, repository, branch) => {
    expect(() => sourceIn(PipelineSource.repository(connection, repository, branch))).toThrow(
      expect.objectContaining({ code: 'SourceRepository' }),
    );
  });

  test('a file that is no archive is refused', () => {
    const source = (stack: Stack) =>
      PipelineSource.archive(s3.Bucket.fromBucketName(stack, 'Other', 'code'), 'fraud.tar');
    expect(() => released((stack) => ({ source: source(stack) }))).toThrow(
      expect.objectContaining({ code: 'SourceArchive' }),
    );
  });
});

describe('bad input', () => {
  const thresholds = { auc: { atLeast: 0.9 } };
  const evaluate = { commands: ['./evaluate.sh'], thresholds };

  test.each<[string, (stack: Stack) => Partial<ModelPipelineProps>]>([
    ['EvaluationThresholds', () => ({ evaluate: { ...evaluate, thresholds: {} } })],
    ['EvaluationThresholds', () => ({ evaluate: { ...evaluate, thresholds: { auc: {} } } })],
    ['EvaluationThresholds', () => ({ evaluate: { ...evaluate, thresholds: { auc: { atLeast: Number.NaN } } } })],
    ['StageCommands', () => ({ build: { commands: [] } })],
    ['StageTimeout', () => ({ build: { commands: ['x'], timeout: Duration.minutes(4) } })],
    ['StageTimeout', () => ({ build: { commands: ['x'], timeout: Duration.hours(37) } })],
    ['S3PrefixListFormat', () => ({ s3PrefixListId: 'pl' })],
  ])('%s', (code, props) => {
    expect(() => released(props)).toThrow(expect.objectContaining({ code }));
  });

  test('ImageDigestFormat: tools by a tag', () => {
    const tools = (stack: Stack) => ({
      repository: ecr.Repository.fromRepositoryName(stack, 'Tools', 'tools'),
      digest: 'latest',
    });
    expect(() => released((stack) => ({ tools: tools(stack) }))).toThrow(
      expect.objectContaining({ code: 'ImageDigestFormat' }),
    );
  });

  test('ApproverInPipeline: a role that deploys the stack', () => {
    const role = 'arn:aws:iam::111122223333:role/cdk-hnb659fds-deploy-role-111122223333-eu-west-1';
    expect(() => released((stack) => ({ approver: iam.Role.fromRoleArn(stack, 'Same', role) }))).toThrow(
      expect.objectContaining({ code: 'ApproverInPipeline' }),
    );
  });

  test('ApproverInPipeline: a role that runs a stage and is granted approval', () => {
    const { app, registry, pipeline } = released();
    registry.grants.approve(pipeline.roles.build);
    expect(() => app.synth()).toThrow(/ApproverInPipeline: .*BuildRole/);
  });

  test('RegistryDuties: whoever signs does not approve', () => {
    const { registry, pipeline } = released();
    expect(() => registry.grants.approve(pipeline.roles.sign)).toThrow(
      expect.objectContaining({ code: 'RegistryDuties' }),
    );
  });

  test('CanaryMissing: an endpoint that does not roll back', () => {
    const { app, serving } = released();
    new sagemaker.CfnEndpoint(serving, 'Bare', { endpointConfigName: 'fraud' });
    expect(() => app.synth()).toThrow(/CanaryMissing: .*Serving\/Bare/);
  });
});
