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
    .filter(({ rule }) => rule === 'ZTA-DATA-007')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'nobody outside of an endpoint',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    },
    [],
  ],
  [
    'nobody outside of an organization, but services',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
    [],
  ],
  [
    'nobody but a role',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': 'Source.Arn' } } },
    },
    [],
  ],
  [
    'nobody but those who are named',
    {
      Effect: 'Deny',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      NotPrincipal: { AWS: 'arn:aws:iam::111111111111:role/a' },
    },
    [],
  ],
  [
    'everything but reading',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject', 's3:DeleteObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    },
    [['fail', '']],
  ],
  [
    'everything but writing',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    },
    [['fail', '']],
  ],
  [
    'only without TLS',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    [['fail', '']],
  ],
  [
    'only in a case that is narrower',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' }, StringEquals: { 's3:prefix': 'a' } },
    },
    [['fail', '']],
  ],
  [
    'nobody outside of anywhere',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotLike: { 'aws:SourceVpce': '*' } },
    },
    [['fail', '']],
  ],
  [
    'those inside, by mistake',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
    },
    [['fail', '']],
  ],
  [
    'only on the bucket itself',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: 'arn:aws:s3:::d',
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    },
    [['fail', '']],
  ],
  [
    'an endpoint that deployment names',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': { 'Fn::ImportValue': 'x' } } },
    },
    [['unknown', '']],
  ],
  [
    'tests that deployment names',
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::d', 'arn:aws:s3:::d/*'],
      Condition: { StringNotEquals: { 'Fn::ImportValue': 'x' } },
    },
    [['unknown', '']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
