import { findingsIn } from '../../../judged';
import { judgedBy } from '../../../terraform/judged';

const resources = (properties: object) => ({
  Training: { Type: 'AWS::S3::Bucket', Properties: properties },
  Model: {
    Type: 'AWS::SageMaker::Model',
    Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${Training}/model.tar.gz' } } },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-001')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'no encryption named',
    {},
    [['fail', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
  [
    'a key of S3',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    },
    [['fail', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
  [
    'KMS, with the key that AWS keeps',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    },
    [['fail', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
  [
    'KMS, with that key by its alias',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/aws/s3' } },
        ],
      },
    },
    [['fail', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
  [
    'a key that deployment names',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::ImportValue': 'x' } } },
        ],
      },
    },
    [['unknown', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
  [
    'an algorithm that deployment names',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: { 'Fn::ImportValue': 'x' },
              KMSMasterKeyID: 'arn:aws:kms:eu-west-1:111111111111:key/1',
            },
          },
        ],
      },
    },
    [['unknown', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
  [
    'a key of the account',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms:dsse',
              KMSMasterKeyID: 'arn:aws:kms:eu-west-1:111111111111:key/1',
            },
          },
        ],
      },
    },
    [],
  ],
  [
    'one rule in place of a list',
    { BucketEncryption: 'AES256' },
    [['unknown', 'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

const OWN_KEY = {
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' } },
    ],
  },
};

test('a key in one branch only', () => {
  const { Training, Model } = resources({ 'Fn::If': ['Secure', OWN_KEY, {}] });
  const template = {
    Conditions: { Secure: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } },
    Resources: { Training, Model },
  };
  expect(findingsIn(template).filter(({ rule }) => rule === 'ZTA-DATA-001')).toHaveLength(1);
});

const role = (service: string, actions: string | string[]) => ({
  Heap: { Type: 'AWS::S3::Bucket' },
  Reader: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
      },
    },
  },
  Reads: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [{ Ref: 'Reader' }],
      PolicyDocument: { Statement: { Effect: 'Allow', Action: actions, Resource: { 'Fn::Sub': '${Heap.Arn}/*' } } },
    },
  },
});

test.each<[string, object, boolean]>([
  ['a role of SageMaker reads it', role('sagemaker.amazonaws.com', 's3:Get*'), true],
  ['a role of SageMaker writes it only', role('sagemaker.amazonaws.com', ['s3:PutObject']), false],
  ['a role of another service reads it', role('lambda.amazonaws.com', 's3:GetObject'), false],
  ['it is called so', { FineTuningCorpusBucket: { Type: 'AWS::S3::Bucket' } }, true],
  [
    'a tag says so',
    { Heap: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'use', Value: 'training' }] } } },
    true,
  ],
  ['a word within another', { ConstrainingBucket: { Type: 'AWS::S3::Bucket' } }, false],
  ['logs about it', { TrainingLogs: { Type: 'AWS::S3::Bucket' } }, false],
  ['nothing says so', { Heap: { Type: 'AWS::S3::Bucket' } }, false],
  [
    'a literal name',
    {
      Heap: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'heap' } },
      Model: {
        Type: 'AWS::SageMaker::Model',
        Properties: { PrimaryContainer: { ModelDataUrl: 's3://heap/m.tar.gz' } },
      },
    },
    true,
  ],
])('counts as data that AI reads: %s', (_what, resources, counts) => {
  expect(findingsIn({ ...resources }).some(({ rule }) => rule === 'ZTA-DATA-001')).toBe(counts);
});

describe('a store of models on Google Cloud', () => {
  const judged = judgedBy('ZTA-DATA-001');
  const step = (script: string) => ({
    google_cloudbuild_trigger: {
      b: { build: { step: [{ name: 'i', env: ['STORE=${google_storage_bucket.it.name}'], script }] } },
    },
  });
  const bucket = (changes: object, others: object = {}) =>
    judged({ google_storage_bucket: { it: { name: 'b', ...changes } }, ...others });

  test('is known by its label, or since a build that deploys models reads it', () => {
    const at = ['fail it/encryption/default_kms_key_name'];
    expect(bucket({ labels: { 'ai-model': 'fraud' } })).toEqual(at);
    expect(bucket({}, step('gcloud ai endpoints deploy-model 7'))).toEqual(at);
    expect(bucket({}, step('make'))).toEqual([]);
  });
});
