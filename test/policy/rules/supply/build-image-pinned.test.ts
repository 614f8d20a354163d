import { findingsIn } from '../../../judged';

const ROLE = {
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [
      { PolicyDocument: { Statement: { Effect: 'Allow', Action: ['sagemaker:UpdateEndpoint'], Resource: '*' } } },
    ],
  },
};
const REGISTRY = '111122223333.dkr.ecr.eu-central-1.amazonaws.com';

const found = (Image: unknown, more: object = {}) =>
  findingsIn({
    Role: ROLE,
    R: {
      Type: 'AWS::CodeBuild::Project',
      Properties: { ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] }, Environment: { Image } },
    },
    ...more,
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-126')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, unknown, string[]]>([
  ['by its digest', `${REGISTRY}/tools@sha256:${'0'.repeat(64)}`, []],
  ['by its tag', `${REGISTRY}/tools:latest`, ['fail Properties/Environment/Image']],
  ['without a tag', 'python', ['fail Properties/Environment/Image']],
  ['of CodeBuild itself', 'aws/codebuild/amazonlinux-x86_64-standard:5.0', []],
  ['known at deployment', { 'Fn::ImportValue': 'elsewhere' }, ['unknown Properties/Environment/Image']],
])('%s', (_what, image, expected) => {
  expect(found(image)).toEqual(expected);
});

const BUILD = {
  Type: 'AWS::CodeBuild::Project',
  Properties: { Name: 'check', ServiceRole: 'arn:aws:iam::111122223333:role/check', Environment: { Image: 'python' } },
};
const pipeline = (...projects: unknown[]) => ({
  Type: 'AWS::CodePipeline::Pipeline',
  Properties: {
    Stages: projects.map((ProjectName) => ({
      Actions: [{ Name: 'A', ActionTypeId: { Category: 'Build' }, Configuration: { ProjectName } }],
    })),
  },
});

test('a build that changes no models itself stands on their way where a pipeline that deploys them runs it', () => {
  const image = `${REGISTRY}/tools@sha256:${'0'.repeat(64)}`;
  const beside = (...projects: unknown[]) => ({ Check: BUILD, Pipeline: pipeline(...projects) });
  expect(found(image, beside('check', { Ref: 'R' }))).toEqual(['fail Properties/Environment/Image']);
  expect(found(image, beside({ Ref: 'Check' }, { Ref: 'R' }))).toEqual(['fail Properties/Environment/Image']);
  expect(found(image, beside('check'))).toEqual([]);
});

test('images that a build is told of count as well', () => {
  const told = (tag: string) =>
    findingsIn({
      Role: ROLE,
      R: {
        Type: 'AWS::CodeBuild::Project',
        Properties: {
          ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Environment: {
            Image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
            EnvironmentVariables: [
              { Name: 'IMAGE', Value: { 'Fn::Sub': `1.dkr.ecr.eu-central-1.\${AWS::URLSuffix}/fraud${tag}` } },
              { Name: 'STAGE', Value: 'production' },
            ],
          },
        },
      },
    }).filter(({ rule, outcome }) => rule === 'ZTA-SUPPLY-126' && outcome === 'fail').length;
  expect(told(`@sha256:${'0'.repeat(64)}`)).toBe(0);
  expect(told(':latest')).toBe(1);
});
