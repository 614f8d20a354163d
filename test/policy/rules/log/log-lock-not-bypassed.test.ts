import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-010')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['no Deny', { 'LogsPolicy/Properties/PolicyDocument/Statement/3': undefined }, ['fail Logs/']],
  [
    'a Deny that spares the account',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/3/Condition': {
        StringNotEquals: { 'aws:PrincipalAccount': '111122223333' },
      },
    },
    ['fail Logs/'],
  ],
  [
    'a Deny that spares every role',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/3/Condition': {
        ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' },
      },
    },
    ['fail Logs/'],
  ],
  [
    'a Deny on the bucket, and not on what is in it',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/3/Resource': { 'Fn::GetAtt': ['Logs', 'Arn'] } },
    ['fail Logs/'],
  ],
  [
    'a Deny that spares whom deployment names',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/3/Condition': {
        ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::ImportValue': 'elsewhere' } },
      },
    },
    ['unknown Logs/'],
  ],
  [
    'a lock that nobody can bypass',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/3': undefined,
      'Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode': 'COMPLIANCE',
    },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
