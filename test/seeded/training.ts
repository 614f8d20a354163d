import type { Resources, Seed } from './seed';

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/ml/${name}`;

const deny = (id: string, action: string | readonly string[], condition: object, objects = '/*') => ({
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Resource: [{ 'Fn::GetAtt': [id, 'Arn'] }, { 'Fn::Join': ['', [{ 'Fn::GetAtt': [id, 'Arn'] }, objects]] }],
  Condition: condition,
});

/** What protects data that models learn from, by what it is for. */
const PARTS = {
  network: (id: string) =>
    deny(id, 's3:*', {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
  tls: (id: string) => deny(id, 's3:*', { Bool: { 'aws:SecureTransport': 'false' } }),
  scanned: (id: string) =>
    deny(id, ['s3:GetObject', 's3:GetObjectVersion'], {
      StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' },
      ArnNotEquals: { 'aws:PrincipalArn': role('scanner') },
    }),
  sealed: (id: string) =>
    deny(id, ['s3:DeleteObject*Tagging', 's3:PutObjectTagging', 's3:PutObjectVersionTagging'], {
      ArnNotEquals: { 'aws:PrincipalArn': role('scanner') },
    }),
  guarded: (id: string) =>
    deny(id, ['s3:DeleteBucketPolicy', 's3:DeleteObjectVersion', 's3:Put*Configuration', 's3:PutBucket*'], {
      ArnNotEquals: { 'aws:PrincipalArn': role('deployment') },
    }),
  cleared: (id: string) =>
    deny(id, 's3:GetObject*', { StringNotEquals: { 'aws:PrincipalTag/ai-data-class': 'restricted' } }),
};

/** Data that a plan of GuardDuty scans, and its policy without one of its parts where it is not secure. */
function data(id: string, missing: keyof typeof PARTS | undefined): Resources {
  const parts = Object.entries(PARTS).flatMap(([name, part]) => (name === missing ? [] : [part(`${id}Data`)]));
  return {
    [`${id}Data`]: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY },
            },
          ],
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LoggingConfiguration: { DestinationBucketName: 'access-logs' },
        VersioningConfiguration: { Status: 'Enabled' },
        Tags: [
          { Key: 'ai-dataset', Value: 'claims' },
          { Key: 'ai-owner', Value: 'claims-team' },
          { Key: 'ai-purpose', Value: 'claims-triage' },
          { Key: 'ai-risk-tier', Value: 'high' },
          { Key: 'ai-data-class', Value: 'restricted' },
        ],
      },
    },
    [`${id}Policy`]: {
      Type: 'AWS::S3::BucketPolicy',
      DeletionPolicy: 'Retain',
      Properties: { Bucket: { Ref: `${id}Data` }, PolicyDocument: { Version: '2012-10-17', Statement: parts } },
    },
    [`${id}Plan`]: {
      Type: 'AWS::GuardDuty::MalwareProtectionPlan',
      Properties: {
        Role: role('scanner'),
        ProtectedResource: { S3Bucket: { BucketName: { Ref: `${id}Data` } } },
        Actions: { Tagging: { Status: 'ENABLED' } },
      },
    },
  };
}

const seed = (rule: string, violation: string, missing: keyof typeof PARTS): Seed => ({
  rule,
  violation,
  // It says what it is, so that all else in its template would have to.
  alone: true,
  resources: (id, secure) => data(id, secure ? undefined : missing),
});

const JOBS = ['sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'];

/** What keeps jobs within bounds, each by itself. */
export const BOUNDS = [
  { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } },
  { Null: { 'sagemaker:VpcSubnets': 'true' } },
  { ArnNotEquals: { 'sagemaker:VolumeKmsKeyArn': KEY } },
  { ArnNotEquals: { 'sagemaker:OutputKmsKeyArn': KEY } },
  { BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } },
].map((condition) => ({ Effect: 'Deny', Action: JOBS, Resource: '*', Condition: condition }));

/** Who starts jobs, under all bounds but the one of this number. */
function trainer(id: string, left: number | undefined): Resources {
  const named = ['processing-job', 'training-job'].map(
    (kind) => `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${kind}/claims-*`,
  );
  return {
    [`${id}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'codebuild.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
            },
          ],
        },
        Policies: [
          {
            PolicyName: 'Train',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: JOBS, Resource: named }, ...BOUNDS.filter((_, i) => i !== left)],
            },
          },
        ],
      },
    },
  };
}

const bounds = (violation: string, left: number): Seed => ({
  rule: 'ZTA-NET-100',
  violation,
  resources: (id, secure) => trainer(id, secure ? undefined : left),
});

export const TRAINING_SEEDS: readonly Seed[] = [
  seed('ZTA-DATA-100', 'training data that is read before it was scanned', 'scanned'),
  seed('ZTA-DATA-101', 'training data that whoever tags it calls clean', 'sealed'),
  seed('ZTA-DATA-102', 'training data of a class that nobody is cleared for', 'cleared'),
  bounds('jobs that reach the internet', 0),
  bounds('jobs outside of networks', 1),
  bounds('jobs whose output has no key of the account', 3),
];
