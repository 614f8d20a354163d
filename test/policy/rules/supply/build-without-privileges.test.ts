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
