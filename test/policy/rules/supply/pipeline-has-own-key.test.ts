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
    .filter(({ rule, resource }) => rule === 'ZTA-SUPPLY-125' && resource === 'R')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'a store without a key',
    { ArtifactStore: { Type: 'S3', Location: 'b' } },
    ['fail Properties/ArtifactStore/EncryptionKey/Id'],
  ],
  [
    'a key of the account',
    {
      ArtifactStore: {
        Type: 'S3',
        Location: 'b',
        EncryptionKey: { Type: 'KMS', Id: 'arn:aws:kms:eu-west-1:111122223333:key/0f1e2d3c' },
      },
    },
    [],
  ],
  [
    'one of two stores without a key',
    {
      ArtifactStores: [
        {
          Region: 'eu-west-1',
          ArtifactStore: {
            Type: 'S3',
            Location: 'b',
            EncryptionKey: { Type: 'KMS', Id: 'arn:aws:kms:eu-west-1:111122223333:key/0f1e2d3c' },
          },
        },
        { Region: 'eu-central-1', ArtifactStore: { Type: 'S3', Location: 'c' } },
      ],
    },
    ['fail Properties/ArtifactStores'],
  ],
  [
    'known at deployment',
    {
      ArtifactStore: {
        Type: 'S3',
        Location: 'b',
        EncryptionKey: { Type: 'KMS', Id: { 'Fn::ImportValue': 'elsewhere' } },
      },
    },
    ['unknown Properties/ArtifactStore/EncryptionKey/Id'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
