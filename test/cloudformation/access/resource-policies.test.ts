import { RESOURCE_POLICIES } from '../../../lib/cloudformation/access/resource-policies';
import type { Tree } from '../../judged';
import { HOME, mistakesIn, modelOf, plainly, readingOf, resourceIn } from './reading';

const STATEMENT = {
  Sid: 'Own',
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: 'x:*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } },
};
const DOCUMENT = { Version: '2012-10-17', Statement: [STATEMENT] };
const READ = {
  version: '2012-10-17',
  statements: [
    {
      sid: 'Own',
      effect: 'Deny',
      principals: { list: [{ kind: '*', name: '*' }], excluded: false },
      actions: { patterns: ['x:*'], excluded: false },
      resources: { patterns: ['*'], excluded: false },
      conditions: [
        { operator: 'StringNotEquals', ifExists: false, key: 'aws:PrincipalAccount', values: ['222233334444'] },
      ],
    },
  ],
};

const at = (rest: string) => `arn:aws:${rest.replace('R:A', 'eu-west-1:222233334444')}`;
const named = (Type: string, Properties: object = {}) => ({ Type, Properties });
const policy = (Type: string, Properties: object) => ({ Own: { Type, Properties } });

/** For each type: the resources of a template, and the ARN of what bears the policy. */
const CASES: Readonly<Record<string, readonly [tree: object, bearer: string]>> = {
  'AWS::ApiGateway::RestApi': [
    { Own: named('AWS::ApiGateway::RestApi', { Policy: DOCUMENT }) },
    at('execute-api:R:A:EXAMP00001'),
  ],
  'AWS::Backup::BackupVault': [
    { Own: named('AWS::Backup::BackupVault', { BackupVaultName: 'v', AccessPolicy: DOCUMENT }) },
    at('backup:R:A:backup-vault:v'),
  ],
  'AWS::Bedrock::KnowledgeBasePolicy': [
    {
      Base: named('AWS::Bedrock::KnowledgeBase'),
      ...policy('AWS::Bedrock::KnowledgeBasePolicy', { KnowledgeBaseId: { Ref: 'Base' }, PolicyDocument: DOCUMENT }),
    },
    at('bedrock:R:A:knowledge-base/EXAMP00001'),
  ],
  'AWS::Bedrock::ResourcePolicy': [
    {
      Rail: named('AWS::Bedrock::Guardrail'),
      ...policy('AWS::Bedrock::ResourcePolicy', {
        ResourceArn: { 'Fn::GetAtt': ['Rail', 'GuardrailArn'] },
        PolicyDocument: DOCUMENT,
      }),
    },
    at('bedrock:R:A:guardrail/example00001'),
  ],
  'AWS::BedrockAgentCore::ResourcePolicy': [
    {
      Agent: named('AWS::BedrockAgentCore::Runtime'),
      ...policy('AWS::BedrockAgentCore::ResourcePolicy', {
        ResourceArn: { 'Fn::GetAtt': ['Agent', 'AgentRuntimeArn'] },
        Policy: JSON.stringify(DOCUMENT).replace('{"Ref":"AWS::AccountId"}', '"222233334444"'),
      }),
    },
    at('bedrock-agentcore:R:A:runtime/example00001'),
  ],
  'AWS::CloudTrail::ResourcePolicy': [
    {
      Store: named('AWS::CloudTrail::EventDataStore'),
      ...policy('AWS::CloudTrail::ResourcePolicy', { ResourceArn: { Ref: 'Store' }, ResourcePolicy: DOCUMENT }),
    },
    at('cloudtrail:R:A:eventdatastore/00000000-0000-4000-8000-000000000001'),
  ],
  'AWS::DynamoDB::Table': [
    { Own: named('AWS::DynamoDB::Table', { TableName: 't', ResourcePolicy: { PolicyDocument: DOCUMENT } }) },
    at('dynamodb:R:A:table/t'),
  ],
  'AWS::ECR::RegistryPolicy': [
    policy('AWS::ECR::RegistryPolicy', { PolicyText: DOCUMENT }),
    at('ecr:R:A:repository/*'),
  ],
  'AWS::ECR::Repository': [
    { Own: named('AWS::ECR::Repository', { RepositoryName: 'agents', RepositoryPolicyText: DOCUMENT }) },
    at('ecr:R:A:repository/agents'),
  ],
  'AWS::EFS::FileSystem': [
    { Own: named('AWS::EFS::FileSystem', { FileSystemPolicy: DOCUMENT }) },
    at('elasticfilesystem:R:A:file-system/fs-00000000000000001'),
  ],
  'AWS::Events::EventBus': [
    { Own: named('AWS::Events::EventBus', { Name: 'b', Policy: DOCUMENT }) },
    at('events:R:A:event-bus/b'),
  ],
  'AWS::KMS::Key': [
    { Own: named('AWS::KMS::Key', { KeyPolicy: DOCUMENT }) },
    at('kms:R:A:key/00000000-0000-4000-8000-000000000001'),
  ],
  'AWS::KMS::ReplicaKey': [
    { Own: named('AWS::KMS::ReplicaKey', { KeyPolicy: DOCUMENT }) },
    at('kms:R:A:key/00000000-0000-4000-8000-000000000001'),
  ],
  'AWS::Kinesis::ResourcePolicy': [
    {
      Stream: named('AWS::Kinesis::Stream', { Name: 's' }),
      ...policy('AWS::Kinesis::ResourcePolicy', {
        ResourceArn: { 'Fn::GetAtt': ['Stream', 'Arn'] },
        ResourcePolicy: DOCUMENT,
      }),
    },
    at('kinesis:R:A:stream/s'),
  ],
  'AWS::Lambda::ResourcePolicy': [
    policy('AWS::Lambda::ResourcePolicy', { ResourceArn: at('lambda:R:A:function:f'), PolicyDocument: DOCUMENT }),
    at('lambda:R:A:function:f'),
  ],
  'AWS::Logs::Destination': [
    {
      Own: named('AWS::Logs::Destination', {
        DestinationName: 'd',
        DestinationPolicy: JSON.stringify({
          ...DOCUMENT,
          Statement: [{ ...STATEMENT, Condition: { StringNotEquals: { 'aws:PrincipalAccount': '222233334444' } } }],
        }),
      }),
    },
    at('logs:R:A:destination:d'),
  ],
  'AWS::Logs::LogGroup': [
    { Own: named('AWS::Logs::LogGroup', { LogGroupName: 'g', ResourcePolicyDocument: DOCUMENT }) },
    at('logs:R:A:log-group:g'),
  ],
  'AWS::Logs::ResourcePolicy': [
    policy('AWS::Logs::ResourcePolicy', {
      PolicyName: 'p',
      PolicyDocument: { 'Fn::ToJsonString': DOCUMENT },
    }),
    at('logs:R:A:*'),
  ],
  'AWS::OpenSearchService::Domain': [
    { Own: named('AWS::OpenSearchService::Domain', { DomainName: 'd', AccessPolicies: DOCUMENT }) },
    at('es:R:A:domain/d'),
  ],
  'AWS::S3::AccessPoint': [
    { Own: named('AWS::S3::AccessPoint', { Name: 'p', Policy: DOCUMENT }) },
    at('s3:R:A:accesspoint/p'),
  ],
  'AWS::S3::BucketPolicy': [
    {
      Bucket: named('AWS::S3::Bucket', { BucketName: 'logs' }),
      ...policy('AWS::S3::BucketPolicy', { Bucket: { Ref: 'Bucket' }, PolicyDocument: DOCUMENT }),
    },
    'arn:aws:s3:::logs',
  ],
  'AWS::S3Express::BucketPolicy': [
    policy('AWS::S3Express::BucketPolicy', { Bucket: 'b--euw1-az1--x-s3', PolicyDocument: DOCUMENT }),
    at('s3express:R:A:bucket/b--euw1-az1--x-s3'),
  ],
  'AWS::S3Tables::TableBucketPolicy': [
    {
      Tables: named('AWS::S3Tables::TableBucket', { TableBucketName: 't' }),
      ...policy('AWS::S3Tables::TableBucketPolicy', { TableBucketARN: { Ref: 'Tables' }, ResourcePolicy: DOCUMENT }),
    },
    at('s3tables:R:A:bucket/t'),
  ],
  'AWS::S3Vectors::VectorBucketPolicy': [
    {
      Vectors: named('AWS::S3Vectors::VectorBucket', { VectorBucketName: 'v' }),
      ...policy('AWS::S3Vectors::VectorBucketPolicy', { VectorBucketName: 'v', Policy: DOCUMENT }),
    },
    at('s3vectors:R:A:bucket/v'),
  ],
  'AWS::SNS::TopicInlinePolicy': [
    {
      Topic: named('AWS::SNS::Topic', { TopicName: 't' }),
      ...policy('AWS::SNS::TopicInlinePolicy', { TopicArn: { Ref: 'Topic' }, PolicyDocument: DOCUMENT }),
    },
    at('sns:R:A:t'),
  ],
  'AWS::SNS::TopicPolicy': [
    policy('AWS::SNS::TopicPolicy', { Topics: [at('sns:R:A:t')], PolicyDocument: DOCUMENT }),
    at('sns:R:A:t'),
  ],
  'AWS::SQS::QueueInlinePolicy': [
    {
      Queue: named('AWS::SQS::Queue', { QueueName: 'q' }),
      ...policy('AWS::SQS::QueueInlinePolicy', { Queue: { Ref: 'Queue' }, PolicyDocument: DOCUMENT }),
    },
    at('sqs:R:A:q'),
  ],
  'AWS::SQS::QueuePolicy': [
    policy('AWS::SQS::QueuePolicy', {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222233334444/q'],
      PolicyDocument: DOCUMENT,
    }),
    at('sqs:R:A:q'),
  ],
  'AWS::SageMaker::ModelPackageGroup': [
    {
      Own: named('AWS::SageMaker::ModelPackageGroup', {
        ModelPackageGroupName: 'models',
        ModelPackageGroupPolicy: DOCUMENT,
      }),
    },
    at('sagemaker:R:A:model-package-group/models'),
  ],
  'AWS::SecretsManager::ResourcePolicy': [
    {
      Secret: named('AWS::SecretsManager::Secret', { Name: 's' }),
      ...policy('AWS::SecretsManager::ResourcePolicy', { SecretId: { Ref: 'Secret' }, ResourcePolicy: DOCUMENT }),
    },
    at('secretsmanager:R:A:secret:s-EX0001'),
  ],
  'AWS::VpcLattice::AuthPolicy': [
    {
      Service: named('AWS::VpcLattice::Service', { Name: 'models' }),
      ...policy('AWS::VpcLattice::AuthPolicy', {
        ResourceIdentifier: { 'Fn::GetAtt': ['Service', 'Id'] },
        Policy: DOCUMENT,
      }),
    },
    at('vpc-lattice:R:A:service/svc-00000000000000001'),
  ],
};

test('there is a case for each type that states a policy', () => {
  expect(Object.keys(CASES).sort()).toEqual([...RESOURCE_POLICIES.keys()].sort());
});

test.each(Object.entries(CASES))('%s', (type, [tree, arn]) => {
  const { ways, mistakes } = readingOf({ tree: { Resources: tree }, environment: HOME });
  const bearer = ways[0] && resourceIn(ways[0].access, arn);
  expect(plainly(bearer?.policy)).toEqual(READ);
  expect(mistakes).toEqual([]);
  expect(bearer?.policy?.place).toMatchObject({ resource: 'Own', type });
});

test('what a bucket and a log group hold is theirs as well', () => {
  const tree = {
    B: named('AWS::S3::Bucket', { BucketName: 'b' }),
    G: named('AWS::Logs::LogGroup', { LogGroupName: 'g' }),
  };
  expect(modelOf(tree).resources.map(({ holds }) => holds)).toEqual([
    ['arn:aws:s3:::b/*'],
    ['arn:aws:logs:eu-west-1:222233334444:log-group:g:*'],
  ]);
});

test('a policy of a whole service is about everything of it', () => {
  const tree = policy('AWS::Logs::ResourcePolicy', { PolicyDocument: JSON.stringify({ ...DOCUMENT, Statement: [] }) });
  expect(modelOf(tree as Tree).resources.map(({ arn, holds }) => [arn, holds])).toEqual([
    [at('logs:R:A:*'), [at('logs:R:A:*')]],
  ]);
});

test('a bucket that the files do not hold bears a policy of theirs', () => {
  const { resources } = modelOf(
    policy('AWS::S3::BucketPolicy', { Bucket: 'elsewhere', PolicyDocument: DOCUMENT }) as Tree,
  );
  expect(resources).toMatchObject([
    { arn: 'arn:aws:s3:::elsewhere', holds: ['arn:aws:s3:::elsewhere/*'], type: 'AWS::S3::Bucket' },
  ]);
});

test('several policies of one resource are one; those of another version stand apart', () => {
  const topic = (Version: string) =>
    named('AWS::SNS::TopicInlinePolicy', {
      TopicArn: at('sns:R:A:t'),
      PolicyDocument: { Version, Statement: STATEMENT },
    });
  const { resources } = modelOf({ A: topic('2012-10-17'), B: topic('2008-10-17'), C: topic('2012-10-17') });
  expect(resources.map(({ policy: found }) => [found?.version, found?.statements.length])).toEqual([
    ['2012-10-17', 2],
    ['2008-10-17', 1],
  ]);
});

test('a key that states no policy leaves it to the account', () => {
  const [key] = modelOf({ Own: named('AWS::KMS::Key') }).resources;
  expect(plainly(key?.policy)).toMatchObject({
    statements: [
      {
        effect: 'Allow',
        principals: { list: [{ kind: 'AWS', name: 'arn:aws:iam::222233334444:root' }] },
        actions: { patterns: ['kms:*'] },
      },
    ],
  });
});

test('a topic that has no policy is open to the account of its owner', () => {
  const topic = { Own: named('AWS::SNS::Topic', { TopicName: 't' }) };
  expect(plainly(modelOf(topic).resources[0]?.policy)).toMatchObject({
    statements: [
      { principals: { list: [{ kind: '*' }] }, conditions: [{ key: 'AWS:SourceOwner', values: ['222233334444'] }] },
    ],
  });
  const closed = policy('AWS::SNS::TopicPolicy', { Topics: [{ Ref: 'Topic' }], PolicyDocument: DOCUMENT });
  const { resources } = modelOf({ ...closed, Topic: named('AWS::SNS::Topic', { TopicName: 't' }) });
  expect(plainly(resourceIn({ ...modelOf({}), resources }, at('sns:R:A:t')).policy)).toEqual(READ);
});

test('a key whose policy nobody knows is not left to the account', () => {
  const tree = {
    Parameters: { P: { Type: 'String' } },
    Resources: { Own: named('AWS::KMS::Key', { KeyPolicy: { Ref: 'P' } }) },
  };
  expect(modelOf(tree).resources[0]?.policy).toMatchObject({
    statements: [],
    hidden: "parameter 'P' is given at deployment",
  });
});

test('API Gateway completes ARNs that begin short', () => {
  const Policy = { Version: '2012-10-17', Statement: { ...STATEMENT, Resource: 'execute-api:/prod/*' } };
  const [api] = modelOf({ Own: named('AWS::ApiGateway::RestApi', { Policy }) }).resources;
  expect(api?.policy?.statements[0]?.resources?.patterns).toEqual([at('execute-api:R:A:EXAMP00001/prod/*')]);
});

test('a policy of a resource must say whom it speaks of', () => {
  const { Principal, ...statement } = STATEMENT;
  const tree = {
    Own: named('AWS::ECR::Repository', { RepositoryPolicyText: { Version: '2012-10-17', Statement: statement } }),
  };
  expect(mistakesIn(tree)).toEqual([
    "Properties/RepositoryPolicyText/Statement: a statement must have a 'Principal' here",
  ]);
});
