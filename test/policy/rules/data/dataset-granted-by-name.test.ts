import { findingsIn } from '../../../judged';

const resources = (...statements: object[]) => ({
  Documents: { Type: 'AWS::S3::Bucket', Properties: {} },
  Source: {
    Type: 'AWS::Bedrock::DataSource',
    Properties: { DataSourceConfiguration: { S3Configuration: { BucketArn: { 'Fn::GetAtt': 'Documents.Arn' } } } },
  },
  ...(statements.length > 0 && {
    DocumentsPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Documents' }, PolicyDocument: { Statement: statements.flat() } },
    },
  }),
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-004')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'anybody',
    { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'] },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'anybody, spelled for AWS',
    {
      Effect: 'Allow',
      Principal: { AWS: ['*'] },
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
    },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'all but one',
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      NotPrincipal: { AWS: '111111111111' },
    },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'anybody with a condition that asks nothing of them',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'anybody of any organization',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } },
    },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'anybody without an organization as well',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' } },
    },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'any address',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } },
    },
    [['fail', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'a principal that deployment names',
    {
      Effect: 'Allow',
      Principal: { AWS: { 'Fn::ImportValue': 'x' } },
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
    },
    [['unknown', 'Properties/PolicyDocument/Statement/0']],
  ],
  [
    'an organization',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } },
    },
    [],
  ],
  [
    'an endpoint of the files',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringEquals: { 'aws:SourceVpce': { Ref: 'Source' } } },
    },
    [],
  ],
  [
    'a range of addresses',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    },
    [],
  ],
  [
    'an account',
    {
      Effect: 'Allow',
      Principal: { AWS: '111111111111' },
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
    },
    [],
  ],
  [
    'a service',
    {
      Effect: 'Allow',
      Principal: { Service: 'bedrock.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
    },
    [],
  ],
  [
    'a Deny for anybody',
    { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'] },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
