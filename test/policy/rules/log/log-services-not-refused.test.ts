import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-020')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'an organization',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'an address',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { NotIpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'no encryption named',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { Null: { 's3:x-amz-server-side-encryption': 'true' } },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'roles',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/writes' } },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'everybody',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: {},
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'a condition known only at deployment',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { 'Fn::ImportValue': 'elsewhere' },
      },
    },
    ['unknown LogsPolicy/Properties/PolicyDocument/Statement/7'],
  ],
  [
    'another encryption than the own, where one is named',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: {
          Null: { 's3:x-amz-server-side-encryption': 'false' },
          StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
        },
      },
    },
    [],
  ],
  [
    'services of other organizations',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/7': {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: {
          Bool: { 'aws:PrincipalIsAWSService': 'true' },
          Null: { 'aws:SourceAccount': 'false' },
          StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
        },
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
