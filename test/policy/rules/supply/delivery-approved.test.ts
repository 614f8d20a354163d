import { findingsIn } from '../../../judged';
import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-151');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const AT = 'it/approval_config/approval_required';

const build = (step: Block, changes: Block = {}, others: Blocks = AI): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', build: { step: [{ name: 'i', ...step }] }, ...changes } },
});
const target = (changes: Block, others: Blocks = AI): Blocks => ({
  ...others,
  google_clouddeploy_target: { it: { name: 't', location: 'l', ...changes } },
});
const approved = (approval_required: unknown) => ({ approval_config: { approval_required } });
const DEPLOYS = { script: 'gcloud ai endpoints deploy-model 7' };

test.each<[string, string[], Blocks]>([
  ['a script that deploys', [`fail ${AT}`], build(DEPLOYS)],
  ['arguments that deploy', [`fail ${AT}`], build({ args: ['ai', 'endpoints', 'deploy-model', '7'] })],
  ['a program that deploys', [`fail ${AT}`], build({ script: 'endpoint.deploy_model(model)' })],
  ['a program that deploys in short', [`fail ${AT}`], build({ script: 'aiplatform.Model(m).deploy(endpoint=e)' })],
  ['a command with options between', [`fail ${AT}`], build({ script: 'gcloud ai endpoints --project=p update 7' })],
  ['a call that moves traffic', [`fail ${AT}`], build({ script: 'curl -d @t endpoints/7:mutateDeployedModel' })],
  ['a script that takes away', [], build({ script: 'gcloud ai endpoints undeploy-model 7; e.undeploy_model()' })],
  ['a script that looks', [], build({ script: 'gcloud ai endpoints describe 7' })],
  ['that waits', [], build(DEPLOYS, approved(true))],
  ['that says not to wait', [`fail ${AT}`], build(DEPLOYS, approved(false))],
  ['known later', [`unknown ${AT}`], build(DEPLOYS, approved(LATE))],
  ['a build that deploys nothing', [], build({ script: 'gcloud ai models upload' })],
  ['a build where nothing is about AI', [], build(DEPLOYS, {}, {})],
  ['a target that waits', [], target({ require_approval: true })],
  ['a target that does not', ['fail it/require_approval'], target({})],
  ['a target where nothing is about AI', [], target({}, {})],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});

describe('a pipeline of AWS', () => {
  const role = (action: string, resource = '*') => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: action, Resource: resource } } }],
    },
  });
  const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const action = (Category: unknown, Provider: string, more: object = {}) => ({
    Name: Provider,
    ActionTypeId: { Category, Owner: 'AWS', Provider, Version: '1' },
    ...more,
  });
  const stage = (...Actions: object[]) => ({ Name: 'S', Actions });
  const BY_BUILD = action('Build', 'CodeBuild', { Configuration: { ProjectName: { Ref: 'Deploy' } } });
  const BY_STACK = action('Deploy', 'CloudFormation', { Configuration: { StackName: 's', RoleArn: arn('Deployer') } });
  const BY_ROLE = action('Invoke', 'Lambda', { RoleArn: arn('Deployer') });
  const READ = action('Build', 'CodeBuild', { Configuration: { ProjectName: { Ref: 'Build' } } });
  const BY_CDK = action('Build', 'CodeBuild', { RoleArn: arn('ByCdk') });
  const BY_REGISTRY = action('Build', 'CodeBuild', { RoleArn: arn('Registrar') });
  const ASK = action('Approval', 'Manual');
  const entry = (Result: unknown) => ({ Conditions: [{ Result, Rules: [] }] });
  const [AT_FIRST, AT_SECOND] = [0, 1].map((at) => `Properties/Stages/${at}/Actions/0`);

  const foundIn = (Stages: unknown) =>
    findingsIn({
      Deployer: role('sagemaker:UpdateEndpoint'),
      Builder: role('s3:GetObject'),
      Build: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: arn('Builder') } },
      Deploy: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: arn('Deployer') } },
      ByCdk: role('sts:AssumeRole', 'arn:aws:iam::111122223333:role/cdk-hnb659fds-deploy-role-111122223333-eu-west-1'),
      Registrar: role('sagemaker:CreateModelPackage'),
      R: { Type: 'AWS::CodePipeline::Pipeline', Properties: { Stages } },
    })
      .filter(({ rule, resource }) => rule === 'ZTA-SUPPLY-151' && resource === 'R')
      .map(({ outcome, at }) => `${outcome} ${at}`);

  test.each<[string, unknown, string[]]>([
    ['a build that deploys', [stage(READ), stage(BY_BUILD)], [`fail ${AT_SECOND}`]],
    ['a stack that is deployed', [stage(BY_STACK)], [`fail ${AT_FIRST}`]],
    ['an action whose role deploys', [stage(BY_ROLE)], [`fail ${AT_FIRST}`]],
    ['somebody asked before', [stage(READ), stage(ASK), stage(BY_BUILD)], []],
    ['somebody asked before, in the same stage', [stage(ASK, { ...BY_STACK, RunOrder: 2 })], []],
    ['somebody asked at the same time', [stage(BY_STACK, ASK)], [`fail ${AT_FIRST}`]],
    ['somebody asked afterwards', [stage(READ), stage(BY_BUILD), stage(ASK)], [`fail ${AT_SECOND}`]],
    [
      'a stage that deployment decides about',
      [stage(action({ 'Fn::ImportValue': 'elsewhere' }, 'Manual')), stage(BY_BUILD)],
      [`unknown ${AT_SECOND}`],
    ],
    ['nothing that deploys', [stage(READ)], []],
    [
      'somebody asked, unless that is skipped',
      [{ ...stage(ASK), BeforeEntry: entry('SKIP') }, stage(BY_BUILD)],
      [`fail ${AT_SECOND}`],
    ],
    ['somebody asked, unless nothing goes on', [{ ...stage(ASK), BeforeEntry: entry('FAIL') }, stage(BY_BUILD)], []],
    [
      'somebody asked, or whatever deployment says',
      [{ ...stage(ASK), BeforeEntry: entry({ 'Fn::ImportValue': 'result' }) }, stage(BY_BUILD)],
      [`unknown ${AT_SECOND}`],
    ],
    ['a build that registers, and one that deploys by cdk', [stage(BY_REGISTRY), stage(BY_CDK)], [`fail ${AT_SECOND}`]],
    ['the same, and somebody asked', [stage(BY_REGISTRY), stage(ASK), stage(BY_CDK)], []],
    ['one that deploys by cdk, where nothing is about models', [stage(READ), stage(BY_CDK)], []],
  ])('%s', (_what, stages, expected) => {
    expect(foundIn(stages)).toEqual(expected);
  });
});
