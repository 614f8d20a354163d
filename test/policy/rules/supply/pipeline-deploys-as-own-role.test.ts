import { findingsIn } from '../../../judged';

const role = (...actions: string[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: actions, Resource: '*' } } }],
  },
});
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

const action = (Category: string, more: object = {}) => ({
  Name: Category,
  ActionTypeId: { Category, Owner: 'AWS', Provider: Category === 'Approval' ? 'Manual' : 'CodeBuild', Version: '1' },
  ...more,
});
const stage = (...Actions: object[]) => ({ Name: 'S', Actions });
const DEPLOY = action('Build', { Configuration: { ProjectName: { Ref: 'Deploy' } } });
const BUILD = action('Build', { Configuration: { ProjectName: { Ref: 'Build' } } });

const found = (properties: object) =>
  findingsIn({
    Pipe: role('codebuild:StartBuild'),
    Deployer: role('sagemaker:UpdateEndpoint'),
    Builder: role('s3:GetObject'),
    Build: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: arn('Builder') } },
    Deploy: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: arn('Deployer') } },
    Shared: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: arn('Deployer') } },
    R: {
      Type: 'AWS::CodePipeline::Pipeline',
      Properties: { RoleArn: arn('Pipe'), Stages: [stage(BUILD), stage(DEPLOY)], ...properties },
    },
  })
    .filter(({ rule, resource }) => rule === 'ZTA-SUPPLY-123' && resource === 'R')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['a project with a role of its own', {}, []],
  [
    'two stages with projects of one role',
    { Stages: [stage(action('Build', { Configuration: { ProjectName: { Ref: 'Shared' } } })), stage(DEPLOY)] },
    ['fail Properties/Stages/0/Actions/0'],
  ],
  ['the role of the pipeline', { RoleArn: arn('Deployer') }, ['fail Properties/Stages/1/Actions/0']],
  ['a pipeline that deploys nothing', { Stages: [stage(BUILD)], RoleArn: arn('Builder') }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

/** As templates of projects of SageMaker name it. */
const OF_PROJECTS = (name: string) => ({
  'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 'iam:', { Ref: 'AWS::AccountId' }, `role/service-role/${name}`]],
});
const USED = OF_PROJECTS('AmazonSageMakerServiceCatalogProductsUseRole');
const stack = (RoleArn: object) =>
  action('Deploy', { Configuration: { StackName: 's', RoleArn }, ActionTypeId: { Provider: 'CloudFormation' } });

test.each<[string, object, string[]]>([
  [
    'a role for projects that deploys, and is the role of the pipeline',
    { RoleArn: USED, Stages: [stage(stack(USED))] },
    ['fail Properties/Stages/0/Actions/0'],
  ],
  [
    'the same in two stages',
    { Stages: [stage(stack(USED)), stage(stack(USED))] },
    ['fail Properties/Stages/0/Actions/0'],
  ],
  ['a role for projects that deploys, alone', { Stages: [stage(stack(USED))] }, []],
  [
    'another role for projects',
    {
      RoleArn: OF_PROJECTS('AmazonSageMakerServiceCatalogProductsEventsRole'),
      Stages: [stage(stack(OF_PROJECTS('AmazonSageMakerServiceCatalogProductsEventsRole')))],
    },
    [],
  ],
  [
    'roles elsewhere that may be one or two',
    { RoleArn: { 'Fn::ImportValue': 'a' }, Stages: [stage({ ...DEPLOY, RoleArn: { 'Fn::ImportValue': 'b' } })] },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
