import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-013')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'everybody',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: '*',
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'every account',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Allow',
        Principal: { AWS: ['*'] },
        Action: 's3:GetObject',
        Resource: '*',
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'everybody but one',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Allow',
        NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 's3:GetObject',
        Resource: '*',
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'whom deployment names',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::ImportValue': 'elsewhere' } },
        Action: 's3:GetObject',
        Resource: '*',
      },
    },
    ['unknown LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'the organization',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
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
