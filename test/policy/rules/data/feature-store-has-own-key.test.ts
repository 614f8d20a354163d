import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({ Thing: { Type: 'AWS::SageMaker::FeatureGroup', Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-020')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'both stores without a key',
    { OnlineStoreConfig: { EnableOnlineStore: true }, OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://f' } } },
    [
      ['fail', 'Properties/OnlineStoreConfig/SecurityConfig/KmsKeyId'],
      ['fail', 'Properties/OfflineStoreConfig/S3StorageConfig/KmsKeyId'],
    ],
  ],
  [
    'a key for one of them',
    {
      OnlineStoreConfig: {
        EnableOnlineStore: 'true',
        SecurityConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' },
      },
      OfflineStoreConfig: { S3StorageConfig: {} },
    },
    [['fail', 'Properties/OfflineStoreConfig/S3StorageConfig/KmsKeyId']],
  ],
  [
    'a key that deployment names',
    { OfflineStoreConfig: { S3StorageConfig: { KmsKeyId: { 'Fn::ImportValue': 'x' } } } },
    [['unknown', 'Properties/OfflineStoreConfig/S3StorageConfig/KmsKeyId']],
  ],
  ['an online store that is off', { OnlineStoreConfig: { EnableOnlineStore: false } }, []],
  ['an online store that is off by itself', { OnlineStoreConfig: {} }, []],
  [
    'keys for both',
    {
      OnlineStoreConfig: {
        EnableOnlineStore: true,
        SecurityConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' },
      },
      OfflineStoreConfig: { S3StorageConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' } },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
