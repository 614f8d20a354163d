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
    .filter(({ rule, resource }) => rule === 'ZTA-SUPPLY-124' && resource === 'R')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said', {}, ['fail Properties/ExecutionMode']],
  ['of version 2, superseding', { PipelineType: 'V2', ExecutionMode: 'SUPERSEDED' }, ['fail Properties/ExecutionMode']],
  ['of version 1', { PipelineType: 'V1', ExecutionMode: 'QUEUED' }, ['fail Properties/ExecutionMode']],
  ['one after the other', { PipelineType: 'V2', ExecutionMode: 'QUEUED' }, []],
  [
    'known at deployment',
    { PipelineType: 'V2', ExecutionMode: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ExecutionMode'],
  ],
  ['a pipeline that deploys nothing', { Stages: [stage(BUILD)] }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
