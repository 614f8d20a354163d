import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-011')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'lifecycle left open',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/3/NotAction': [
        's3:Get*',
        's3:List*',
        's3:PutObject',
        's3:ReplicateObject',
        's3:PutLifecycleConfiguration',
      ],
    },
    ['fail Logs/'],
  ],
  [
    'a Deny on objects only',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/3/Resource': { 'Fn::Sub': '${Logs.Arn}/*' } },
    ['fail Logs/'],
  ],
  [
    'a Deny that deployment writes',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/3': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/'],
  ],
  [
    'actions by name',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/3': {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Resource: '*',
        Action: ['s3:Delete*', 's3:Put*Configuration', 's3:PutBucketPolicy'],
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/deploys' } },
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

test('all ways are told in one finding', () => {
  const findings = findingsIn(
    changed(secureLogs(''), {
      'LogsPolicy/Properties/PolicyDocument/Statement/3/Action': 's3:DeleteObjectVersion',
      'LogsPolicy/Properties/PolicyDocument/Statement/3/NotAction': undefined,
    }),
  ).filter(({ rule }) => rule === 'ZTA-LOG-011');
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /: every administrator can change the lock of what comes next, .*, change where it is copied or change the key, and it receives/,
    ),
  ]);
});
