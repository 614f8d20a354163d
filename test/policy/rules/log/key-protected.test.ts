import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-036')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['no Deny', { 'Key/Properties/KeyPolicy/Statement/1': undefined }, ['fail Key/']],
  ['no policy, which leaves it to IAM', { 'Key/Properties/KeyPolicy': undefined }, ['fail Key/']],
  [
    'deletion left out',
    { 'Key/Properties/KeyPolicy/Statement/1/Action': ['kms:DisableKey', 'kms:PutKeyPolicy'] },
    ['fail Key/'],
  ],
  [
    'lending left out',
    { 'Key/Properties/KeyPolicy/Statement/1/Action': ['kms:Sch*', 'kms:Dis*', 'kms:PutKeyPolicy'] },
    ['fail Key/'],
  ],
  [
    'lending left to everybody but services',
    { 'Key/Properties/KeyPolicy/Statement/1/Condition/Bool': { 'kms:GrantIsForAWSResource': 'true' } },
    ['fail Key/'],
  ],
  [
    'every role let off',
    { 'Key/Properties/KeyPolicy/Statement/1/Condition': { StringNotLike: { 'aws:PrincipalArn': '*' } } },
    ['fail Key/'],
  ],
  [
    'the root let off, which is every administrator',
    {
      'Key/Properties/KeyPolicy/Statement/1/Condition': {
        ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:root' },
      },
    },
    ['fail Key/'],
  ],
  [
    'whom deployment names',
    { 'Key/Properties/KeyPolicy/Statement/1/Condition': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/'],
  ],
  [
    'services let off, which lend it to themselves',
    { 'Key/Properties/KeyPolicy/Statement/1/Condition/BoolIfExists': { 'kms:GrantIsForAWSResource': 'false' } },
    [],
  ],
  [
    'a Deny for all but named principals',
    {
      'Key/Properties/KeyPolicy/Statement/1': {
        Effect: 'Deny',
        NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/deploys' },
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
