import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-023')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'nothing blocked',
    {
      'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes': {
        EncryptionType: ['NONE'],
      },
    },
    ['fail Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes/EncryptionType'],
  ],
  [
    'what is blocked known only at deployment',
    {
      'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes': {
        EncryptionType: { 'Fn::ImportValue': 'elsewhere' },
      },
    },
    [
      'unknown Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes/EncryptionType',
    ],
  ],
  [
    'SSE-C blocked',
    {
      'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes': {
        EncryptionType: ['SSE-C'],
      },
    },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
