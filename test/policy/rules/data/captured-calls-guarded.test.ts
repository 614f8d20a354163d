import { findingsIn } from '../../../judged';

const statement = (...actions: string[]) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: actions,
  Resource: ['arn:aws:s3:::calls', 'arn:aws:s3:::calls/*'],
  Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deployer' } },
});
const resources = (actions: string[]) => ({
  Calls: { Type: 'AWS::S3::Bucket' },
  CallsPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket: { Ref: 'Calls' }, PolicyDocument: { Statement: [statement(...actions)] } },
  },
  Config: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { DataCaptureConfig: { DestinationS3Uri: { 'Fn::Sub': 's3://${Calls}/capture' } } },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-010')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'they can be made to expire',
    ['s3:PutBucket*', 's3:DeleteBucketPolicy', 's3:DeleteObjectVersion', 's3:PutEncryptionConfiguration'],
    [['fail', '']],
  ],
  ['nothing of it denied', ['s3:GetObject'], [['fail', '']]],
  [
    'the policy can be rewritten',
    ['s3:DeleteBucketPolicy', 's3:DeleteObjectVersion', 's3:PutEncryptionConfiguration'],
    [['fail', '']],
  ],
  [
    'versions can be deleted',
    ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:PutEncryptionConfiguration'],
    [['fail', '']],
  ],
  [
    'all of it denied',
    ['s3:PutBucket*', 's3:DeleteBucketPolicy', 's3:DeleteObjectVersion', 's3:Put*Configuration'],
    [],
  ],
  [
    'their names can be listed elsewhere',
    [
      's3:PutBucket*',
      's3:DeleteBucketPolicy',
      's3:DeleteObjectVersion',
      's3:PutEncryptionConfiguration',
      's3:PutLifecycleConfiguration',
      's3:PutReplicationConfiguration',
    ],
    [['fail', '']],
  ],
  ['everything denied', ['s3:*'], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('other data is no evidence', () => {
  const { Calls, CallsPolicy } = resources([]);
  const model = {
    Type: 'AWS::SageMaker::Model',
    Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${Calls}/m' } } },
  };
  expect(findingsIn({ Calls, CallsPolicy, Model: model }).filter(({ rule }) => rule === 'ZTA-DATA-010')).toEqual([]);
});

test('a deployer whom only deployment knows', () => {
  const { CallsPolicy, ...rest } = resources(['s3:*']);
  const [denies] = CallsPolicy.Properties.PolicyDocument.Statement;
  const hidden = { ...denies, Condition: { ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::ImportValue': 'x' } } } };
  const policy = { ...CallsPolicy, Properties: { Bucket: { Ref: 'Calls' }, PolicyDocument: { Statement: hidden } } };
  expect(findingsIn({ ...rest, CallsPolicy: policy }).filter(({ rule }) => rule === 'ZTA-DATA-010')).toMatchObject([
    { outcome: 'unknown' },
  ]);
});
