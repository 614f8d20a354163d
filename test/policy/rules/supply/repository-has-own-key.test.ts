import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-012')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said', { Type: 'AWS::ECR::Repository' }, ['fail Properties/EncryptionConfiguration']],
  [
    'a key of AWS',
    { Type: 'AWS::ECR::Repository', Properties: { EncryptionConfiguration: { EncryptionType: 'KMS' } } },
    ['fail Properties/EncryptionConfiguration'],
  ],
  [
    'a key',
    {
      Type: 'AWS::ECR::Repository',
      Properties: {
        EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      },
    },
    [],
  ],
  [
    'repositories that are made by a template',
    {
      Type: 'AWS::ECR::RepositoryCreationTemplate',
      Properties: { EncryptionConfiguration: { EncryptionType: 'AES256' } },
    },
    ['fail Properties/EncryptionConfiguration'],
  ],
  [
    'known at deployment',
    {
      Type: 'AWS::ECR::Repository',
      Properties: { EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: { 'Fn::ImportValue': 'elsewhere' } } },
    },
    ['unknown Properties/EncryptionConfiguration'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
