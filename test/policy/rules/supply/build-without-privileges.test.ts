import { findingsIn } from '../../../judged';

const found = (more: object) =>
  findingsIn({
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          { PolicyDocument: { Statement: { Effect: 'Allow', Action: ['sagemaker:UpdateEndpoint'], Resource: '*' } } },
        ],
      },
    },
    Reader: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          { PolicyDocument: { Statement: { Effect: 'Allow', Action: 'sagemaker:Describe*', Resource: '*' } } },
        ],
      },
    },
    R: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...more } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-016')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['privileged', { Environment: { PrivilegedMode: true } }, ['fail Properties/Environment/PrivilegedMode']],
  ['nothing said', {}, []],
  [
    'privileged, with a role that only reads',
    { ServiceRole: { 'Fn::GetAtt': ['Reader', 'Arn'] }, Environment: { PrivilegedMode: true } },
    [],
  ],
  [
    'a role of another stack',
    { ServiceRole: { 'Fn::ImportValue': 'elsewhere' }, Environment: { PrivilegedMode: true } },
    [],
  ],
  [
    'known at deployment',
    { Environment: { PrivilegedMode: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/Environment/PrivilegedMode'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

/** @param policy of AWS, which is all that the role of a build bears */
const bearing = (policy: string, others: object) =>
  findingsIn({
    Broad: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: [`arn:aws:iam::aws:policy/${policy}`] } },
    R: {
      Type: 'AWS::CodeBuild::Project',
      Properties: { ServiceRole: { 'Fn::GetAtt': ['Broad', 'Arn'] }, Environment: { PrivilegedMode: true } },
    },
    ...others,
  }).filter(({ rule }) => rule === 'ZTA-SUPPLY-016').length;

const MODEL = { M: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'm' } } };

test.each<[string, string, object, number]>([
  ['a policy for SageMaker', 'AmazonSageMakerFullAccess', {}, 1],
  ['a policy for everything, beside a model', 'PowerUserAccess', MODEL, 1],
  ['a policy for everything, where nothing is about AI', 'PowerUserAccess', {}, 0],
  ['a policy that only reads, beside a model', 'ReadOnlyAccess', MODEL, 0],
])('privileged, with %s', (_what, policy, others, expected) => {
  expect(bearing(policy, others)).toBe(expected);
});

test('privileged, with the role of SageMaker for pipelines', () => {
  const ServiceRole = 'arn:aws:iam::111122223333:role/service-role/AmazonSageMakerServiceCatalogProductsUseRole';
  expect(found({ ServiceRole, Environment: { PrivilegedMode: true } })).toHaveLength(1);
});
