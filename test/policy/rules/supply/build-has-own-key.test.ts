import { findingsIn } from '../../../judged';

const ROLE = {
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [
      { PolicyDocument: { Statement: { Effect: 'Allow', Action: ['sagemaker:UpdateEndpoint'], Resource: '*' } } },
    ],
  },
};

const found = (more: object) =>
  findingsIn({
    Role: ROLE,
    R: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...more } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-121')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said', {}, ['fail Properties/EncryptionKey']],
  ['a key of the provider', { EncryptionKey: 'alias/aws/s3' }, ['fail Properties/EncryptionKey']],
  ['a key of the account', { EncryptionKey: 'arn:aws:kms:eu-west-1:111122223333:key/0f1e2d3c' }, []],
  ['known at deployment', { EncryptionKey: { 'Fn::ImportValue': 'elsewhere' } }, ['unknown Properties/EncryptionKey']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
