import { AI_DATA_EVENTS, NETWORK_EVENT_SOURCES } from '../../lib/cloudformation/facts/log/trail-lists';
import type { Resources } from './seed';

type Tree = Record<string, unknown>;
type Statement = Readonly<Record<string, unknown>>;

export const ACCOUNT = '111122223333';
export const REGION = 'eu-central-1';
const DEPLOYER = `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-${REGION}`;
const PRIVACY_OFFICER = `arn:aws:iam::${ACCOUNT}:role/privacy-officer`;
const KEPT = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

export const at = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });
export const ref = (id: string) => ({ Ref: id });

const but = (...arns: readonly string[]) => ({ ArnNotEquals: { 'aws:PrincipalArn': arns } });
const own = (service: string, rest = '*') => ({
  StringEquals: { 'aws:SourceAccount': ACCOUNT },
  ArnLike: { 'aws:SourceArn': `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}` },
});

const document = (...statements: readonly Statement[]) => ({ Version: '2012-10-17', Statement: statements });

const serves = (service: string, action: string | readonly string[], resource: unknown, condition: object) => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: action,
  Resource: resource,
  Condition: condition,
});

const denies = (what: Statement, resource: unknown, condition?: object) => ({
  Effect: 'Deny',
  Principal: '*',
  ...what,
  Resource: resource,
  ...(condition && { Condition: condition }),
});

const GOVERNED = ['CreateGrant', 'DisableKey', 'DisableKeyRotation', 'PutKeyPolicy', 'ScheduleKeyDeletion'].map(
  (action) => `kms:${action}`,
);

/** A key that only its deployer can take away. Statement 0 is the account's, 1 denies, the rest are given. */
export const key = (...statements: readonly Statement[]) => ({
  Type: 'AWS::KMS::Key',
  ...KEPT,
  Properties: {
    EnableKeyRotation: true,
    PendingWindowInDays: 30,
    KeyPolicy: document(
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
      denies({ Action: GOVERNED }, '*', but(DEPLOYER)),
      ...statements,
    ),
  },
});

const CLOSED = {
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  VersioningConfiguration: { Status: 'Enabled' },
};

const encrypted = (keyId?: string) => ({
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      {
        ServerSideEncryptionByDefault:
          keyId === undefined ? { SSEAlgorithm: 'AES256' } : { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: at(keyId) },
      },
    ],
  },
});

const bucket = (properties: object) => ({
  Type: 'AWS::S3::Bucket',
  ...KEPT,
  Properties: { ...CLOSED, ...properties },
});

const expiring = (days: number) => ({
  LifecycleConfiguration: {
    Rules: [{ Status: 'Enabled', ExpirationInDays: days, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
  },
});

const locked = (days: number) => ({
  ObjectLockEnabled: true,
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: days } },
  },
});

const copying = (to: string, keyId: string, roleArn: unknown) => ({
  ReplicationConfiguration: {
    Role: roleArn,
    Rules: [
      {
        Status: 'Enabled',
        Priority: 1,
        Filter: { Prefix: '' },
        DeleteMarkerReplication: { Status: 'Disabled' },
        SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
        Destination: { Bucket: at(to), EncryptionConfiguration: { ReplicaKmsKeyID: at(keyId) } },
      },
    ],
  },
});

/** Statements: 0 encryption on the way, 1 who writes, 2 who copies, 3 who weakens, then those that are given. */
function policy(id: string, copier: string | undefined, ...statements: readonly Statement[]) {
  const all = [at(id), { 'Fn::Sub': `\${${id}.Arn}/*` }];
  return {
    Type: 'AWS::S3::BucketPolicy',
    ...KEPT,
    Properties: {
      Bucket: ref(id),
      PolicyDocument: document(
        denies({ Action: 's3:*' }, all, { Bool: { 'aws:SecureTransport': 'false' } }),
        denies({ Action: 's3:PutObject' }, all, { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }),
        denies({ Action: 's3:ReplicateObject' }, all, copier === undefined ? undefined : but(copier)),
        denies({ NotAction: ['s3:Get*', 's3:List*', 's3:PutObject', 's3:ReplicateObject'] }, all, but(DEPLOYER)),
        ...statements,
      ),
    },
  };
}

const into = (id: string, path: string) => ({ 'Fn::Sub': `\${${id}.Arn}/${path}` });

function replication(id: string, name: string, from: string, to: string, keyId: string): Resources[string] {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      }),
      Policies: [
        {
          PolicyName: 'replicate',
          PolicyDocument: document(
            {
              Effect: 'Allow',
              Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
              Resource: `arn:aws:s3:::${id.toLowerCase()}-${from}`,
            },
            { Effect: 'Allow', Action: 's3:ReplicateObject', Resource: into(to, '*') },
            { Effect: 'Allow', Action: ['kms:Encrypt', 'kms:GenerateDataKey'], Resource: at(keyId) },
          ),
        },
      ],
    },
  };
}

/** What a trail records of the use of one kind of resource. */
export const recorded = (type: string) => ({
  FieldSelectors: [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: [type] },
  ],
});

const refused = (source: string) => ({
  FieldSelectors: [
    { Field: 'eventCategory', Equals: ['NetworkActivity'] },
    { Field: 'eventSource', Equals: [source] },
    { Field: 'errorCode', Equals: ['VpceAccessDenied'] },
  ],
});

/** A trail, flow logs and access logs of an account, with a locked bucket and all that guards it. */
export function secureLogs(id: string): Resources {
  const trailName = `${id}everything`;
  const copier = `arn:aws:iam::${ACCOUNT}:role/${id}copies`;
  const trailArn = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/${trailName}`;
  const byTrail = { StringEquals: { 'aws:SourceArn': trailArn } };
  return {
    [`${id}Key`]: key(
      serves('cloudtrail.amazonaws.com', ['kms:DescribeKey', 'kms:GenerateDataKey*'], '*', byTrail),
      serves('delivery.logs.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey*'], '*', own('logs')),
      serves(`logs.${REGION}.amazonaws.com`, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*'], '*', {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:*` },
      }),
    ),
    [`${id}Logs`]: bucket({ ...encrypted(`${id}Key`), ...locked(400) }),
    [`${id}LogsPolicy`]: policy(
      `${id}Logs`,
      copier,
      serves('cloudtrail.amazonaws.com', 's3:GetBucketAcl', at(`${id}Logs`), byTrail),
      serves('cloudtrail.amazonaws.com', 's3:PutObject', into(`${id}Logs`, `AWSLogs/${ACCOUNT}/*`), byTrail),
      serves('delivery.logs.amazonaws.com', 's3:PutObject', into(`${id}Logs`, `AWSLogs/${ACCOUNT}/*`), own('logs')),
    ),
    [`${id}Landing`]: bucket({
      ...encrypted(),
      ...expiring(30),
      ...copying(`${id}Logs`, `${id}Key`, at(`${id}Copies`)),
    }),
    [`${id}LandingPolicy`]: policy(
      `${id}Landing`,
      undefined,
      serves('logging.s3.amazonaws.com', 's3:PutObject', into(`${id}Landing`, 'reports/*'), {
        StringEquals: { 'aws:SourceAccount': ACCOUNT },
      }),
    ),
    [`${id}Copies`]: replication(id, `${id}copies`, 'landing', `${id}Logs`, `${id}Key`),
    [`${id}Reports`]: bucket({
      LoggingConfiguration: { DestinationBucketName: ref(`${id}Landing`), LogFilePrefix: 'reports/' },
    }),
    [`${id}Traffic`]: {
      Type: 'AWS::EC2::FlowLog',
      Properties: {
        ResourceId: 'vpc-0a1b2c3d4e5f60718',
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 's3',
        LogDestination: at(`${id}Logs`),
      },
    },
    [`${id}Events`]: {
      Type: 'AWS::Logs::LogGroup',
      ...KEPT,
      Properties: { RetentionInDays: 365, KmsKeyId: at(`${id}Key`), DeletionProtectionEnabled: true },
    },
    [`${id}Silenced`]: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          'detail-type': ['AWS API Call via CloudTrail'],
          detail: {
            eventSource: ['cloudtrail.amazonaws.com'],
            eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
          },
        },
        Targets: [told(`arn:aws:sns:${REGION}:${ACCOUNT}:security`)],
      },
    },
    [`${id}Trail`]: {
      Type: 'AWS::CloudTrail::Trail',
      DependsOn: [`${id}LogsPolicy`],
      DeletionPolicy: 'Retain',
      Properties: {
        TrailName: trailName,
        IsLogging: true,
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: true,
        S3BucketName: ref(`${id}Logs`),
        KMSKeyId: at(`${id}Key`),
        CloudWatchLogsLogGroupArn: at(`${id}Events`),
        CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/trail-to-log-group`,
        AdvancedEventSelectors: [
          { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
          recorded('AWS::Bedrock::AgentAlias'),
          {
            FieldSelectors: [
              { Field: 'eventCategory', Equals: ['Data'] },
              { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
              { Field: 'resources.ARN', NotStartsWith: [into(`${id}Logs`, ''), into(`${id}Landing`, '')] },
            ],
          },
          ...AI_DATA_EVENTS.filter((type) => type !== 'AWS::Bedrock::AgentAlias').map(recorded),
          ...NETWORK_EVENT_SOURCES.map(refused),
        ],
        InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }, { InsightType: 'ApiErrorRateInsight' }],
      },
    },
  };
}

/** A target of a rule of EventBridge, which keeps what cannot be delivered. */
const told = (arn: unknown) => ({
  Id: 'told',
  Arn: arn,
  DeadLetterConfig: { Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:undelivered` },
});

const call = (parameters: string, bucketId: string) => ({
  'Fn::Join': [
    '',
    [
      `{"service":"Bedrock","action":"putModelInvocationLoggingConfiguration","parameters":{"loggingConfig":{${parameters}"s3Config":{"bucketName":"`,
      ref(bucketId),
      '"}}},"physicalResourceId":{"id":"model-invocation-logging"}}',
    ],
  ],
});

/** The call that a custom resource makes. @param parameters what is configured besides the bucket, as JSON with a comma at its end */
export const putting = (bucketId: string, parameters = '"textDataDeliveryEnabled":true,') => ({
  Create: call(parameters, bucketId),
  Update: call(parameters, bucketId),
});

/** Tells a topic when the log of what models are asked is turned off, or elsewhere. */
const alarm = (id: string): Resources => ({
  [`${id}AlarmKey`]: key({
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
  }),
  [`${id}Told`]: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: ref(`${id}AlarmKey`) } },
  [`${id}ToldPolicy`]: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [ref(`${id}Told`)],
      PolicyDocument: document(
        denies({ Action: 'sns:Publish' }, ref(`${id}Told`), { Bool: { 'aws:SecureTransport': 'false' } }),
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: ref(`${id}Told`),
        },
      ),
    },
  },
  [`${id}Alarm`]: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        source: ['aws.bedrock'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventName: ['DeleteModelInvocationLoggingConfiguration', 'PutModelInvocationLoggingConfiguration'],
        },
      },
      Targets: [told(ref(`${id}Told`))],
    },
  },
});

/** The log of what models are asked and answer, with buckets of its own. An account has one of them. */
export function securePrompts(id: string): Resources {
  const copier = `arn:aws:iam::${ACCOUNT}:role/${id}prompt-copies`;
  const bedrock = own('bedrock');
  const readers = (bucketId: string) =>
    denies({ Action: ['s3:GetObject', 's3:GetObjectVersion'] }, into(bucketId, '*'), but(PRIVACY_OFFICER, copier));
  return {
    [`${id}PromptsKey`]: key(serves('bedrock.amazonaws.com', 'kms:GenerateDataKey', '*', bedrock)),
    ...alarm(id),
    [`${id}Prompts`]: bucket({ ...encrypted(`${id}PromptsKey`), ...locked(184), ...expiring(184) }),
    [`${id}PromptsPolicy`]: policy(`${id}Prompts`, copier, readers(`${id}Prompts`)),
    [`${id}PromptsLanding`]: bucket({
      ...encrypted(`${id}PromptsKey`),
      ...expiring(30),
      ...copying(`${id}Prompts`, `${id}PromptsKey`, at(`${id}PromptCopies`)),
    }),
    [`${id}PromptsLandingPolicy`]: policy(
      `${id}PromptsLanding`,
      undefined,
      readers(`${id}PromptsLanding`),
      serves(
        'bedrock.amazonaws.com',
        's3:PutObject',
        into(`${id}PromptsLanding`, `AWSLogs/${ACCOUNT}/BedrockModelInvocationLogs/*`),
        bedrock,
      ),
    ),
    [`${id}PromptCopies`]: replication(id, `${id}prompt-copies`, 'prompts', `${id}Prompts`, `${id}PromptsKey`),
    [`${id}PromptLog`]: {
      Type: 'Custom::AWS',
      DependsOn: [`${id}PromptsLandingPolicy`],
      Properties: {
        ServiceToken: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:calls`,
        ...putting(`${id}PromptsLanding`),
      },
    },
  };
}

/** Resources of which something is set, or taken away where the value is undefined. @param changes by their pointers, as in `Key/Properties/Enabled` */
export function changed(resources: Resources, changes: Readonly<Record<string, unknown>>): Resources {
  const copy = JSON.parse(JSON.stringify(resources)) as Record<string, Tree> & Resources;
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<Tree>((tree, step) => {
      tree[step] ??= {};
      return tree[step] as Tree;
    }, copy);
    if (value !== undefined) parent[last] = value;
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return copy;
}
