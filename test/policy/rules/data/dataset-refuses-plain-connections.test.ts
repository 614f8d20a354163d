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
    .filter(({ rule }) => rule === 'ZTA-DATA-002')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'another statement only',
    { Effect: 'Allow', Principal: { AWS: '111111111111' }, Action: 's3:GetObject', Resource: '*' },
    [['fail', '']],
  ],
  [
    'a Deny for everybody',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [],
  ],
  [
    'a boolean in place of text, and AWS in the principal',
    {
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': false } },
    },
    [],
  ],
  [
    'only on the bucket, and not on its objects',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::d',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [['fail', '']],
  ],
  [
    'only for one action',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [['fail', '']],
  ],
  [
    'only for one role',
    {
      Effect: 'Deny',
      Principal: { AWS: 'arn:aws:iam::111111111111:role/a' },
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [['fail', '']],
  ],
  [
    'only where something else holds as well',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:PrincipalAccount': '111111111111' } },
    },
    [['fail', '']],
  ],
  [
    'the wrong way round',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
    [['fail', '']],
  ],
  [
    'an Allow',
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [['fail', '']],
  ],
  [
    'an effect that deployment names',
    {
      Effect: { 'Fn::ImportValue': 'x' },
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [['unknown', '']],
  ],
  [
    'a condition that deployment names',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': { 'Fn::ImportValue': 'x' } } },
    },
    [['unknown', '']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('no policy', () => {
  const { Documents, Source } = resources({});
  expect(findingsIn({ Documents, Source }).map(({ rule }) => rule)).toContain('ZTA-DATA-002');
});
