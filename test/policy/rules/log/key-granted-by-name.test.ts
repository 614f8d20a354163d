import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-035')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'everybody',
    {
      'Key/Properties/KeyPolicy/Statement/5': { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' },
    },
    ['fail Key/Properties/KeyPolicy/Statement/5'],
  ],
  [
    'everybody by way of S3',
    {
      'Key/Properties/KeyPolicy/Statement/5': {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
      },
    },
    ['fail Key/Properties/KeyPolicy/Statement/5'],
  ],
  [
    'whom deployment names',
    {
      'Key/Properties/KeyPolicy/Statement/5': {
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::ImportValue': 'elsewhere' } },
        Action: 'kms:Decrypt',
        Resource: '*',
      },
    },
    ['unknown Key/Properties/KeyPolicy/Statement/5'],
  ],
  [
    'callers of one account',
    {
      'Key/Properties/KeyPolicy/Statement/5': {
        Effect: 'Allow',
        Principal: '*',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } },
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
