import { denying, ENCRYPTION, GONE, LOCK, logs, ORGANIZATION, prompts, RULE, STATEMENT, seed } from './log-parts';
import { ACCOUNT, at, changed, REGION, ref, secureLogs } from './secure-logs';
import type { Seed } from './seed';

export const BUCKETS: readonly Seed[] = [
  logs(1, 'log bucket made without Object Lock', { 'Logs/Properties/ObjectLockEnabled': false, [LOCK]: GONE }),
  logs(1, 'Object Lock that locks nothing by default', { [`${LOCK}/Rule`]: GONE }),
  prompts(1, 'copies of prompts that a filter leaves out', {
    'PromptsLanding/Properties/ReplicationConfiguration/Rules/0/Filter/Prefix': 'AWSLogs/other/',
  }),
  prompts(1, 'encrypted prompts that are not copied', {
    'PromptsLanding/Properties/ReplicationConfiguration/Rules/0/SourceSelectionCriteria': GONE,
  }),
  logs(2, 'access logs that are copied nowhere', { 'Landing/Properties/ReplicationConfiguration': GONE }),
  logs(2, 'access logs whose copies are turned off', { [`${RULE}/Status`]: 'Disabled' }),
  logs(3, 'lock of 90 days', { [`${LOCK}/Rule/DefaultRetention/Days`]: 90 }),
  logs(3, 'flow logs that expire after 30 days', {
    'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] },
  }),
  prompts(4, 'prompts locked for a week', {
    'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': 7,
  }),
  prompts(5, 'prompts under a lock that nobody can lift', {
    'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode': 'COMPLIANCE',
  }),
  logs(6, 'log bucket that is emptied with its stack', {
    Emptier: {
      Type: 'Custom::S3AutoDeleteObjects',
      Properties: { ServiceToken: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:empty`, BucketName: ref('#Logs') },
    },
  }),
  logs(6, 'locked bucket to be destroyed with its stack', { 'Logs/DeletionPolicy': 'Delete' }),
  logs(7, 'log bucket without a deletion policy', { 'Logs/DeletionPolicy': GONE }),
  logs(7, 'log bucket that goes when it is replaced', { 'Logs/UpdateReplacePolicy': 'Delete' }),
  logs(7, 'policy of a log bucket that goes with the stack', { 'LogsPolicy/DeletionPolicy': GONE }),
  logs(8, 'log that expires before its lock ends', {
    'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Enabled', ExpirationInDays: 200 }] },
  }),
  logs(9, 'log bucket without a word on encryption on the way', { [`LogsPolicy/${STATEMENT}/0`]: GONE }),
  logs(9, 'encryption on the way asked of the bucket, not of its objects', {
    [`LogsPolicy/${STATEMENT}/0/Resource`]: at('#Logs'),
  }),
  logs(10, 'lock that every administrator can bypass', { [`LogsPolicy/${STATEMENT}/3`]: GONE }),
  logs(10, 'lock that every role but a pattern of roles cannot bypass', {
    [`LogsPolicy/${STATEMENT}/3/Condition/ArnNotEquals`]: GONE,
    [`LogsPolicy/${STATEMENT}/3/Condition/ArnNotLike`]: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/*` },
  }),
  logs(11, 'log bucket whose policy anybody may rewrite', {
    [`LogsPolicy/${STATEMENT}/3/NotAction`]: ['s3:Get*', 's3:List*', 's3:Put*', 's3:ReplicateObject'],
  }),
  logs(11, 'log bucket whose lifecycle anybody may change', {
    [`LogsPolicy/${STATEMENT}/3/NotAction`]: [
      's3:Get*',
      's3:List*',
      's3:PutObject',
      's3:PutLifecycleConfiguration',
      's3:ReplicateObject',
    ],
  }),
  logs(12, 'log bucket that anybody may write into', { [`LogsPolicy/${STATEMENT}/1`]: GONE }),
  logs(12, 'log bucket that anybody may replicate into', { [`LogsPolicy/${STATEMENT}/2`]: GONE }),
  logs(13, 'log bucket that everybody may read', {
    [`LogsPolicy/${STATEMENT}/7`]: {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: { 'Fn::Sub': '${#Logs.Arn}/*' },
    },
  }),
  logs(13, 'log bucket that every account may list', {
    [`LogsPolicy/${STATEMENT}/7`]: {
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: 's3:ListBucket',
      Resource: at('#Logs'),
    },
  }),
  logs(14, 'CloudTrail that may write for any account', { [`LogsPolicy/${STATEMENT}/5/Condition`]: GONE }),
  logs(14, 'log delivery for any account', {
    [`LogsPolicy/${STATEMENT}/6/Condition`]: { ArnLike: { 'aws:SourceArn': 'arn:aws:logs:*:*:*' } },
  }),
  logs(15, 'log bucket that takes public policies', {
    'Logs/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy': false,
  }),
  logs(15, 'public access block with one part left out', {
    'Landing/Properties/PublicAccessBlockConfiguration/RestrictPublicBuckets': GONE,
  }),
  logs(16, 'log bucket that does not speak of public access', {
    'Logs/Properties/PublicAccessBlockConfiguration': GONE,
  }),
  logs(17, 'log bucket whose writers own what they write', {
    'Logs/Properties/OwnershipControls/Rules/0/ObjectOwnership': 'ObjectWriter',
  }),
  logs(17, 'log bucket that prefers its owner, and takes lists', {
    'Landing/Properties/OwnershipControls/Rules/0/ObjectOwnership': 'BucketOwnerPreferred',
  }),
  logs(18, 'log bucket under a key of S3', {
    'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault': {
      SSEAlgorithm: 'AES256',
    },
  }),
  logs(18, 'log bucket under the key that AWS manages', {
    'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID':
      'alias/aws/s3',
  }),
  logs(19, 'access logs sent into a locked bucket', {
    'Reports/Properties/LoggingConfiguration/DestinationBucketName': ref('#Logs'),
  }),
  logs(19, 'access logs sent into a bucket that encrypts by KMS', {
    'Landing/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault': {
      SSEAlgorithm: 'aws:kms',
      KMSMasterKeyID: at('#Key'),
    },
  }),
  logs(19, 'access logs that no policy lets in', { [`LandingPolicy/${STATEMENT}/4`]: GONE }),
  logs(19, 'flow logs under a key that does not let them in', { 'Key/Properties/KeyPolicy/Statement/3': GONE }),
  seed(
    19,
    'history of AWS Config sent into a locked bucket',
    (id, secure) =>
      changed(secureLogs(id), {
        [`${id}Channel`]: {
          Type: 'AWS::Config::DeliveryChannel',
          DeletionPolicy: 'Retain',
          Properties: { S3BucketName: ref(secure ? `${id}Landing` : `${id}Logs`) },
        },
      }),
    true,
  ),
  logs(20, 'Deny for whoever is not of the organization, services among them', {
    [`LogsPolicy/${STATEMENT}/7`]: denying(ORGANIZATION),
  }),
  logs(
    20,
    'Deny of uploads that name no encryption',
    { [`LogsPolicy/${STATEMENT}/7`]: denying({ StringNotEquals: { [ENCRYPTION]: 'aws:kms' } }, 's3:PutObject') },
    {
      [`LogsPolicy/${STATEMENT}/7`]: denying(
        { StringNotEquals: { [ENCRYPTION]: 'aws:kms' }, Null: { [ENCRYPTION]: 'false' } },
        's3:PutObject',
      ),
    },
  ),
  logs(
    20,
    'Deny for whoever does not come through an endpoint',
    { [`LogsPolicy/${STATEMENT}/7`]: denying({ StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } }) },
    {
      [`LogsPolicy/${STATEMENT}/7`]: denying({
        StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
    },
  ),
  prompts(21, 'prompts that every administrator may read', { [`PromptsPolicy/${STATEMENT}/4`]: GONE }),
  prompts(21, 'prompts that every administrator may read where they land', {
    [`PromptsLandingPolicy/${STATEMENT}/4`]: GONE,
  }),
  prompts(22, 'prompts that are kept for ever', { 'Prompts/Properties/LifecycleConfiguration': GONE }),
  prompts(22, 'prompts whose expiry is turned off', {
    'Prompts/Properties/LifecycleConfiguration/Rules/0/Status': 'Disabled',
  }),
  logs(23, 'log bucket that takes SSE-C', {
    'Logs/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BlockedEncryptionTypes': {
      EncryptionType: ['NONE'],
    },
  }),
];
