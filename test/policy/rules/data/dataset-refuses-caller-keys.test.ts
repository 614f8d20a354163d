import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  Training: { Type: 'AWS::S3::Bucket', Properties: properties },
  Model: {
    Type: 'AWS::SageMaker::Model',
    Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${Training}/model.tar.gz' } } },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-008')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'none of them blocked',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: ['NONE'] } }],
      },
    },
    [['fail', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes/EncryptionType']],
  ],
  [
    'a lone value',
    {
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: 'NONE' } }] },
    },
    [['fail', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes/EncryptionType']],
  ],
  [
    'what deployment says',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: { 'Fn::ImportValue': 'x' } } }],
      },
    },
    [
      [
        'unknown',
        'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes/EncryptionType',
      ],
    ],
  ],
  [
    'blocked',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } }],
      },
    },
    [],
  ],
  ['nothing said, which is blocked', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
