import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-018')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a key of S3',
    {
      'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault': {
        SSEAlgorithm: 'AES256',
      },
    },
    ['fail Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault'],
  ],
  [
    'nothing said, which is a key of S3',
    { 'Logs/Properties/BucketEncryption': undefined },
    ['fail Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault'],
  ],
  [
    'the key that AWS manages',
    {
      'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault': {
        SSEAlgorithm: 'aws:kms',
      },
    },
    ['fail Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault'],
  ],
  [
    'a key known only at deployment',
    {
      'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm':
        { 'Fn::ImportValue': 'elsewhere' },
    },
    ['unknown Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
