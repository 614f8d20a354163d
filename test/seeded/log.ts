import { AI_DATA_EVENTS } from '../../lib/cloudformation/facts/log/trail-lists';
import { BUCKETS } from './log-buckets';
import { type Changes, GONE, logs, MANAGEMENT, named, prompts, SELECTORS, STATEMENT, seed } from './log-parts';
import { caller, endpoint } from './network-parts';
import { ACCOUNT, at, changed, key, putting, REGION, recorded, ref, secureLogs, securePrompts } from './secure-logs';
import type { Resources, Seed } from './seed';

const GRANT = 'Key/Properties/KeyPolicy/Statement';

const KEYS: readonly Seed[] = [
  logs(31, 'key of logs without a deletion policy', { 'Key/DeletionPolicy': GONE }),
  logs(31, 'key of logs that goes when it is replaced', { 'Key/UpdateReplacePolicy': 'Delete' }),
  logs(32, 'key of logs that is disabled', { 'Key/Properties/Enabled': false }),
  logs(33, 'key of logs that never rotates', { 'Key/Properties/EnableKeyRotation': false }),
  logs(33, 'key of logs about whose rotation nothing is said', { 'Key/Properties/EnableKeyRotation': GONE }),
  logs(34, 'key of logs that is gone after a week', { 'Key/Properties/PendingWindowInDays': 7 }),
  logs(35, 'key of logs that everybody may use', {
    [`${GRANT}/5`]: { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' },
  }),
  logs(35, 'key of logs that every account may use through S3', {
    [`${GRANT}/5`]: {
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': `s3.${REGION}.amazonaws.com` } },
    },
  }),
  logs(36, 'key of logs that every administrator may delete', { [`${GRANT}/1`]: GONE }),
  logs(36, 'key of logs that every administrator may disable', {
    [`${GRANT}/1/Action`]: ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
  }),
  logs(37, 'key of logs in the hands of a whole organization', {
    [`${GRANT}/5`]: {
      Effect: 'Allow',
      Principal: '*',
      Action: 'kms:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    },
  }),
  logs(37, 'key of logs in the hands of a service', { [`${GRANT}/2/Action`]: 'kms:*' }),
  logs(38, 'key of logs whose policy nobody may change', { [`${GRANT}/0/Action`]: ['kms:Decrypt', 'kms:Encrypt'] }),
  logs(38, 'key of logs made without the check against lockout', {
    'Key/Properties/BypassPolicyLockoutSafetyCheck': true,
  }),
  logs(39, 'key that CloudTrail may use for any account', { [`${GRANT}/2/Condition`]: GONE }),
  logs(39, 'key that CloudWatch Logs may use for any account', {
    [`${GRANT}/4/Condition/ArnLike`]: { 'kms:EncryptionContext:aws:logs:arn': '*' },
  }),
  seed(31, 'key of a knowledge base that goes with its stack', (id, secure) => ({
    [`${id}Key`]: { ...key(), DeletionPolicy: secure ? 'Retain' : 'Delete' },
    [`${id}Features`]: {
      Type: 'AWS::S3Vectors::VectorBucket',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { EncryptionConfiguration: { SseType: 'aws:kms', KmsKeyArn: at(`${id}Key`) } },
    },
  })),
];

const TRAILS: readonly Seed[] = [
  logs(51, 'trail that is turned off', { 'Trail/Properties/IsLogging': false }),
  logs(52, 'trail of one region', { 'Trail/Properties/IsMultiRegionTrail': false }),
  logs(52, 'trail about whose regions nothing is said', { 'Trail/Properties/IsMultiRegionTrail': GONE }),
  logs(53, 'trail without sign-ins and roles', { 'Trail/Properties/IncludeGlobalServiceEvents': false }),
  logs(54, 'trail without digests', { 'Trail/Properties/EnableLogFileValidation': false }),
  logs(54, 'trail about whose digests nothing is said', { 'Trail/Properties/EnableLogFileValidation': GONE }),
  logs(55, 'trail under a key of S3', { 'Trail/Properties/KMSKeyId': GONE }),
  logs(56, 'trail under a key that does not let it in', { 'Key/Properties/KeyPolicy/Statement/2': GONE }),
  logs(56, 'trail under a key that only tells it about itself', {
    'Key/Properties/KeyPolicy/Statement/2/Action': 'kms:DescribeKey',
  }),
  logs(57, 'trail of data events alone', { [`${SELECTORS}/0`]: GONE }),
  logs(57, 'trail of management events that write', {
    [`${SELECTORS}/0/FieldSelectors/1`]: { Field: 'readOnly', Equals: ['false'] },
  }),
  logs(57, 'older trail that leaves reads out', {
    [SELECTORS]: GONE,
    'Trail/Properties/EventSelectors': [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }],
  }),
  logs(58, 'trail without data events', { [SELECTORS]: [MANAGEMENT] }),
  logs(58, 'trail whose data events are those of databases', {
    [SELECTORS]: [MANAGEMENT, recorded('AWS::DynamoDB::Table')],
  }),
  logs(63, 'trail that leaves agents out', { [`${SELECTORS}/1`]: GONE }),
  logs(63, 'trail that records agents alone', {
    [SELECTORS]: [MANAGEMENT, recorded('AWS::Bedrock::AgentAlias')],
  }),
  seed(
    64,
    'trail that does not see whom the endpoint of models refuses',
    (id, secure) =>
      changed(
        { ...endpoint(id), ...secureLogs(id) },
        secure ? {} : { [`${id}${SELECTORS}`]: [MANAGEMENT, ...AI_DATA_EVENTS.map(recorded)] },
      ),
    true,
  ),
  logs(65, 'trail that watches no rates', { 'Trail/Properties/InsightSelectors': GONE }),
  logs(65, 'trail that watches calls, and not errors', {
    'Trail/Properties/InsightSelectors': [{ InsightType: 'ApiCallRateInsight' }],
  }),
  logs(59, 'trail of all objects, its own among them', { [`${SELECTORS}/2/FieldSelectors/2`]: GONE }),
  logs(59, 'trail that names its own bucket', {
    [`${SELECTORS}/2/FieldSelectors/2`]: { Field: 'resources.ARN', StartsWith: [{ 'Fn::Sub': '${#Logs.Arn}/' }] },
  }),
  logs(60, 'trail that cannot be searched', {
    'Trail/Properties/CloudWatchLogsLogGroupArn': GONE,
    'Trail/Properties/CloudWatchLogsRoleArn': GONE,
  }),
  logs(61, 'trail that goes with its stack', { 'Trail/DeletionPolicy': GONE }),
  seed(
    62,
    'right to ask a model, and no trail',
    (id, secure) => ({
      [`${id}Answer`]: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'sagemaker:InvokeEndpoint',
                Resource: `arn:aws:sagemaker:${REGION}:${ACCOUNT}:endpoint/claims`,
                Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } },
              },
            ],
          },
        },
      },
      ...(secure ? secureLogs(id) : {}),
    }),
    true,
  ),
];

const calling = (id: string): Resources => ({
  [`${id}Answer`]: {
    Type: 'AWS::Bedrock::ApplicationInferenceProfile',
    Properties: {
      InferenceProfileName: 'claims',
      ModelSource: { CopyFrom: `arn:aws:bedrock:${REGION}::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0` },
    },
  },
});

const alone = (rule: number, violation: string, type: string, properties: object, beside: Resources = {}): Seed =>
  seed(
    rule,
    violation,
    (id, secure) => ({
      ...Object.fromEntries(Object.entries(beside).map(([name, resource]) => [`${id}${name}`, resource])),
      [`${id}One`]: { Type: type, Properties: properties },
      ...(secure ? {} : { [`${id}Two`]: { Type: type, Properties: properties } }),
    }),
    true,
  );

const AI_STANDARD = {
  Type: 'AWS::SecurityHub::Standard',
  Properties: { StandardsArn: 'arn:aws:securityhub:eu-central-1::standards/ai-security-best-practices/v/1.0.0' },
};

const PROMPTS: readonly Seed[] = [
  prompts(22, 'prompts that have expired and stay as versions', {
    'Prompts/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration': GONE,
  }),
  prompts(21, 'earlier versions of prompts that every administrator may read', {
    [`PromptsPolicy/${STATEMENT}/4/Action`]: ['s3:GetObject'],
  }),
  prompts(75, 'log of prompts that can be turned off unheard', { Alarm: GONE }),
  prompts(75, 'alarm that is switched off', { 'Alarm/Properties/State': 'DISABLED' }),
  prompts(75, 'alarm that does not hear of another configuration', {
    'Alarm/Properties/EventPattern/detail/eventName': ['DeleteModelInvocationLoggingConfiguration'],
  }),
  prompts(76, 'alarm that may not be sent', { ToldPolicy: GONE }),
  prompts(76, 'alarm whose sender may not encrypt', { 'AlarmKey/Properties/KeyPolicy/Statement/2': GONE }),
  prompts(77, 'alarm that anybody may send', { 'ToldPolicy/Properties/PolicyDocument/Statement/1/Principal': '*' }),
  prompts(78, 'alarm in plain text', { 'Told/Properties/KmsMasterKeyId': GONE }),
  prompts(79, 'alarm over plain HTTP', { 'ToldPolicy/Properties/PolicyDocument/Statement/0': GONE }),
  seed(
    71,
    'model of Amazon Bedrock whose prompts nobody keeps',
    (id, secure) => ({ ...calling(id), ...secureLogs(id), ...(secure ? securePrompts(id) : {}) }),
    true,
  ),
  prompts(72, 'log without the text of prompts', {
    'PromptLog/Properties/Create': putting('#PromptsLanding', '"textDataDeliveryEnabled":false,').Create,
    'PromptLog/Properties/Update': putting('#PromptsLanding', '"textDataDeliveryEnabled":false,').Update,
  }),
  prompts(72, 'log without pictures', {
    'PromptLog/Properties/Update': putting('#PromptsLanding', '"imageDataDeliveryEnabled":false,').Update,
  }),
  prompts(73, 'log of prompts that is turned off with its stack', {
    'PromptLog/Properties/Delete': '{"service":"Bedrock","action":"deleteModelInvocationLoggingConfiguration"}',
  }),
  seed(
    74,
    'log of prompts that is configured twice',
    (id, secure) => ({ ...securePrompts(id), ...(secure ? {} : securePrompts(`${id}Second`)) }),
    true,
  ),
  alone(74, 'detector of threats that is made twice', 'AWS::GuardDuty::Detector', { Enable: true }),
  alone(74, 'security hub that is made twice', 'AWS::SecurityHub::Hub', {}, { Standard: AI_STANDARD }),
];

const requests = (rule: number, violation: string, changes: Changes): Seed =>
  logs(rule, violation, { ...REQUESTS, ...changes }, REQUESTS);

/** Flow logs in a log group, and no other copy of them. */
const REQUESTS: Changes = {
  Connections: {
    Type: 'AWS::Logs::LogGroup',
    DeletionPolicy: 'Retain',
    Properties: { RetentionInDays: 365, KmsKeyId: at('#Key') },
  },
  Subnet: {
    Type: 'AWS::EC2::FlowLog',
    Properties: {
      ResourceId: 'subnet-0a1b2c3d4e5f60718',
      ResourceType: 'Subnet',
      TrafficType: 'ALL',
      LogGroupName: ref('#Connections'),
      DeliverLogsPermissionArn: `arn:aws:iam::${ACCOUNT}:role/flow-logs`,
    },
  },
};

const QUESTIONS: Changes = {
  Questions: {
    Type: 'AWS::Logs::LogGroup',
    DeletionPolicy: 'Retain',
    Properties: {
      LogGroupName: '/claims/model-invocation-logs',
      RetentionInDays: 30,
      KmsKeyId: at('#Key'),
      DataProtectionPolicy: { Name: 'mask', Version: '2021-06-01', Statement: [] },
    },
  },
};
const questions = (rule: number, violation: string, changes: Changes): Seed =>
  logs(rule, violation, { ...QUESTIONS, ...changes }, QUESTIONS);

const GROUPS: readonly Seed[] = [
  logs(
    81,
    'log group of a trail that is not protected from deletion',
    { 'Events/DeletionPolicy': GONE, 'Events/Properties/DeletionProtectionEnabled': false },
    { 'Events/DeletionPolicy': GONE },
  ),
  requests(81, 'flow logs that are deleted with their stack', { 'Connections/DeletionPolicy': 'Delete' }),
  requests(82, 'flow logs under a key of CloudWatch', { 'Connections/Properties/KmsKeyId': GONE }),
  questions(82, 'prompts under a key of CloudWatch', { 'Questions/Properties/KmsKeyId': GONE }),
  requests(83, 'flow logs that are kept for a month', { 'Connections/Properties/RetentionInDays': 30 }),
  questions(84, 'prompts that can be searched for ever', { 'Questions/Properties/RetentionInDays': GONE }),
  questions(85, 'prompts that everybody who searches can read', { 'Questions/Properties/DataProtectionPolicy': GONE }),
];

const delivery = (id: string, resource: unknown): Resources => ({
  [`${id}Source`]: {
    Type: 'AWS::Logs::DeliverySource',
    Properties: { Name: `${id}source`, LogType: 'APPLICATION_LOGS', ResourceArn: resource },
  },
  [`${id}Delivery`]: {
    Type: 'AWS::Logs::Delivery',
    DependsOn: [`${id}Source`],
    Properties: {
      DeliverySourceName: `${id}source`,
      DeliveryDestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:delivery-destination:logs`,
    },
  },
});

const SERVICES: readonly Seed[] = [
  seed(91, 'memory of an agent that logs nothing', (id, secure) => ({
    [`${id}Memory`]: {
      Type: 'AWS::BedrockAgentCore::Memory',
      Properties: {
        Name: 'claims',
        EventExpiryDuration: 30,
        EncryptionKeyArn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
      },
    },
    ...(secure ? delivery(id, at(`${id}Memory`, 'MemoryArn')) : {}),
  })),
  seed(91, 'source of a log without a delivery', (id, secure) => {
    const { [`${id}Delivery`]: made, ...source } = delivery(id, at(`${id}Memory`, 'MemoryArn'));
    return {
      [`${id}Memory`]: {
        Type: 'AWS::BedrockAgentCore::Memory',
        Properties: {
          Name: 'claims',
          EventExpiryDuration: 30,
          EncryptionKeyArn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
        },
      },
      ...source,
      ...(secure && made && { [`${id}Delivery`]: made }),
    };
  }),
];

/** A function that scores, and the group that it logs into. */
const callerWith = (group: Changes) => (id: string, secure: boolean) => ({
  ...changed(caller(id), { [`${id}Function/Properties/LoggingConfig`]: { LogGroup: ref(`${id}Group`) } }),
  ...changed(
    {
      [`${id}Group`]: {
        Type: 'AWS::Logs::LogGroup',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          RetentionInDays: 90,
          KmsKeyId: `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
        },
      },
    },
    secure ? {} : named(id, group),
  ),
});

const CALLERS: readonly Seed[] = [
  seed(86, 'scoring function whose log group nobody sets up', (id, secure) =>
    secure ? caller(id) : changed(caller(id), { [`${id}Function/Properties/LoggingConfig`]: GONE }),
  ),
  seed(87, 'log of a scoring function that is gone after a day', callerWith({ 'Group/Properties/RetentionInDays': 1 })),
  seed(87, 'log of a scoring function that goes with the stack', callerWith({ 'Group/DeletionPolicy': 'Delete' })),
  seed(82, 'log of a scoring function with a key of AWS', callerWith({ 'Group/Properties/KmsKeyId': GONE })),
];

export const LOG_SEEDS: readonly Seed[] = [
  ...BUCKETS,
  ...KEYS,
  ...TRAILS,
  ...PROMPTS,
  ...GROUPS,
  ...SERVICES,
  ...CALLERS,
];
