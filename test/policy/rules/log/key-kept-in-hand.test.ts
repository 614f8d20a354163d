import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-037')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a service',
    { 'Key/Properties/KeyPolicy/Statement/3/Action': 'kms:*' },
    ['fail Key/Properties/KeyPolicy/Statement/3'],
  ],
  [
    'whoever is of the organization',
    {
      'Key/Properties/KeyPolicy/Statement/5': {
        Effect: 'Allow',
        Principal: '*',
        Action: ['kms:Decrypt', 'kms:PutKeyPolicy'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      },
    },
    ['fail Key/Properties/KeyPolicy/Statement/5'],
  ],
  [
    'actions known only at deployment',
    { 'Key/Properties/KeyPolicy/Statement/3/Action': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/Properties/KeyPolicy/Statement/3'],
  ],
  [
    'a role that is named',
    {
      'Key/Properties/KeyPolicy/Statement/5': {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' },
        Action: 'kms:*',
        Resource: '*',
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
