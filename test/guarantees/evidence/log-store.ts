import { allow, deny, doc, getAtt, res, role, say } from '../../access/end-to-end/template';

type Data = Readonly<Record<string, unknown>>;

const sub = (text: string) => ({ 'Fn::Sub': text });
export const HERE = { Ref: 'AWS::AccountId' };
/** The deployment role, which the files do not hold. */
export const OPS = sub('arn:aws:iam::${AWS::AccountId}:role/ops');
export const LOGS = getAtt('Logs');
export const IN_LOGS = sub('${Logs.Arn}/*');
const TRAIL = sub('arn:aws:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/audit');
const CLOUDTRAIL = { Service: 'cloudtrail.amazonaws.com' };
const everyoneElse = { ArnNotEquals: { 'aws:PrincipalArn': OPS } };
const HARMLESS = ['s3:Get*', 's3:List*', 's3:AbortMultipartUpload', 's3:PutObject', 's3:ReplicateObject'];

/** Statements of the policy of the bucket and of its key, by what each is for. */
export const BUCKET = {
  read: say(CLOUDTRAIL, allow('s3:GetBucketAcl', LOGS, { StringEquals: { 'aws:SourceArn': TRAIL } })),
  write: say(
    CLOUDTRAIL,
    allow('s3:PutObject', sub('${Logs.Arn}/AWSLogs/${AWS::AccountId}/*'), {
      StringEquals: { 'aws:SourceArn': TRAIL, 's3:x-amz-acl': 'bucket-owner-full-control' },
    }),
  ),
  weakening: {
    Principal: '*',
    Effect: 'Deny',
    NotAction: HARMLESS,
    Resource: [LOGS, IN_LOGS],
    Condition: everyoneElse,
  },
  uploading: say('*', deny('s3:PutObject', IN_LOGS, { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } })),
  replicating: say('*', deny('s3:ReplicateObject', IN_LOGS)),
};
export const KEY = {
  account: say({ AWS: HERE }, allow('kms:*')),
  trail: say(CLOUDTRAIL, allow('kms:GenerateDataKey*', '*', { StringEquals: { 'aws:SourceArn': TRAIL } })),
  describe: say(CLOUDTRAIL, allow('kms:DescribeKey', '*', { StringEquals: { 'aws:SourceArn': TRAIL } })),
  weakening: say(
    '*',
    deny(
      ['kms:DeleteImportedKeyMaterial', 'kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
      '*',
      everyoneElse,
    ),
  ),
  granting: say('*', deny(['kms:CreateGrant'], '*', everyoneElse)),
};

/** A trail, the bucket that it writes to, and the key of both. */
export function store(
  bucket: Readonly<Record<string, unknown>> = BUCKET,
  key: Readonly<Record<string, unknown>> = KEY,
  more: Data = {},
) {
  return {
    Logs: res('AWS::S3::Bucket', {
      BucketName: 'audit-logs',
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: getAtt('Key') } },
        ],
      },
    }),
    LogsPolicy: res('AWS::S3::BucketPolicy', { Bucket: { Ref: 'Logs' }, PolicyDocument: doc(Object.values(bucket)) }),
    Key: res('AWS::KMS::Key', { KeyPolicy: doc(Object.values(key)) }),
    Trail: res('AWS::CloudTrail::Trail', {
      TrailName: 'audit',
      IsLogging: true,
      S3BucketName: { Ref: 'Logs' },
      KMSKeyId: getAtt('Key'),
    }),
    ...more,
  };
}

/** Without some statements. */
export const without = <T extends object>(statements: T, ...names: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(Object.entries(statements).filter(([name]) => !names.includes(name as keyof T))) as Partial<T>;

/** As somebody writes it who counts on nobody having further rights. */
export const PLAIN = {
  bucket: without(BUCKET, 'weakening', 'uploading', 'replicating'),
  key: without(KEY, 'weakening', 'granting'),
};

/** A role of the files that has one right. */
export const withRight = (...statement: Parameters<typeof allow>) => ({ Trainer: role([allow(...statement)]) });
