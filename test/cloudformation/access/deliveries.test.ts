import { decide } from '../../../lib/access';
import type { Delivery, Request } from '../../../lib/access/model';
import type { Tree } from '../../judged';
import { HOME, modelOf } from './reading';

const ACCOUNT = '222233334444';
const BUCKET = 'arn:aws:s3:::logs';
const KEY = { 'Fn::GetAtt': ['Key', 'Arn'] };

type Given = Readonly<Record<string, unknown>>;

const allow = (service: string, Action: string | string[], Resource: string, Condition?: Given) => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const at = (path: string) => `${BUCKET}/${path}`;
const ofAccount = (source: string, more: Given = {}) => ({
  StringEquals: { 'aws:SourceAccount': ACCOUNT, ...more },
  ArnLike: { 'aws:SourceArn': source },
});
const OWNED = { 's3:x-amz-acl': 'bucket-owner-full-control' };
const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const TRAIL = `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/t`;
const VENDED = 'delivery.logs.amazonaws.com';
const LOGS = `arn:aws:logs:eu-west-1:${ACCOUNT}:*`;
const ELB = 'logdelivery.elasticloadbalancing.amazonaws.com';
const vended = (path: string) => [
  allow(VENDED, 's3:GetBucketAcl', BUCKET, ofAccount(LOGS)),
  allow(VENDED, 's3:PutObject', at(path), ofAccount(LOGS, OWNED)),
];
const sender = (Type: string, Properties: Given) => ({ Sender: { Type, Properties } });
const prompts = (loggingConfig: Given) => ({
  ServiceToken: 'arn',
  Create: JSON.stringify({
    service: 'Bedrock',
    action: 'putModelInvocationLoggingConfiguration',
    parameters: { loggingConfig },
  }),
});

interface Row {
  readonly sends: Given;
  readonly statements: readonly Given[];
}

/** What each service writes, and what its documentation has a bucket allow. */
const ROWS: Readonly<Record<string, Row>> = {
  trail: {
    sends: sender('AWS::CloudTrail::Trail', { TrailName: 't', S3BucketName: 'logs', S3KeyPrefix: 'audit' }),
    statements: [
      allow(CLOUDTRAIL, 's3:GetBucketAcl', BUCKET, { StringEquals: { 'aws:SourceArn': TRAIL } }),
      allow(CLOUDTRAIL, 's3:PutObject', at(`audit/AWSLogs/${ACCOUNT}/*`), {
        StringEquals: { 'aws:SourceArn': TRAIL, ...OWNED },
      }),
    ],
  },
  'trail of an organization': {
    sends: sender('AWS::CloudTrail::Trail', { TrailName: 't', S3BucketName: 'logs', IsOrganizationTrail: true }),
    statements: [
      allow(CLOUDTRAIL, 's3:GetBucketAcl', BUCKET),
      allow(CLOUDTRAIL, 's3:PutObject', at(`AWSLogs/${ACCOUNT}/*`)),
      allow(CLOUDTRAIL, 's3:PutObject', at('AWSLogs/o-abcdefghij/*')),
    ],
  },
  configuration: {
    sends: sender('AWS::Config::DeliveryChannel', { S3BucketName: { Ref: 'Bucket' } }),
    statements: [
      allow('config.amazonaws.com', ['s3:GetBucketAcl', 's3:ListBucket'], BUCKET, {
        StringEquals: { 'AWS:SourceAccount': ACCOUNT },
      }),
      allow('config.amazonaws.com', 's3:PutObject', at(`AWSLogs/${ACCOUNT}/Config/*`), {
        StringEquals: { 'AWS:SourceAccount': ACCOUNT, ...OWNED },
      }),
    ],
  },
  'flow log': {
    sends: sender('AWS::EC2::FlowLog', { LogDestination: `${BUCKET}/net/`, LogDestinationType: 's3' }),
    statements: vended(`net/AWSLogs/${ACCOUNT}/vpcflowlogs/*`),
  },
  'flow log in the way of Hive': {
    sends: sender('AWS::EC2::FlowLog', {
      LogDestination: BUCKET,
      DestinationOptions: { HiveCompatiblePartitions: true, FileFormat: 'parquet', PerHourPartition: false },
    }),
    statements: vended(`AWSLogs/aws-account-id=${ACCOUNT}/*`),
  },
  gateway: {
    sends: sender('AWS::EC2::VerifiedAccessInstance', {
      LoggingConfigurations: { S3: { Enabled: true, BucketName: 'logs', Prefix: 'door' } },
    }),
    statements: vended(`door/AWSLogs/${ACCOUNT}/*`),
  },
  firewall: {
    sends: sender('AWS::NetworkFirewall::LoggingConfiguration', {
      LoggingConfiguration: {
        LogDestinationConfigs: [{ LogDestination: { bucketName: 'logs', prefix: 'alerts' }, LogDestinationType: 'S3' }],
      },
    }),
    statements: vended(`alerts/AWSLogs/${ACCOUNT}/*`),
  },
  'queries for names': {
    sends: sender('AWS::Route53Resolver::ResolverQueryLoggingConfig', { DestinationArn: BUCKET }),
    statements: vended(`AWSLogs/${ACCOUNT}/vpcdnsquerylogs/*`),
  },
  'web filter': {
    sends: sender('AWS::WAFv2::LoggingConfiguration', { LogDestinationConfigs: [BUCKET], ResourceArn: 'arn' }),
    statements: vended(`AWSLogs/${ACCOUNT}/WAFLogs/*`),
  },
  'delivery destination': {
    sends: sender('AWS::Logs::DeliveryDestination', { Name: 'd', DestinationResourceArn: BUCKET }),
    statements: [
      allow(
        VENDED,
        's3:PutObject',
        at(`AWSLogs/${ACCOUNT}/*`),
        ofAccount(`arn:aws:logs:eu-west-1:${ACCOUNT}:delivery-source:*`, OWNED),
      ),
    ],
  },
  findings: {
    sends: sender('AWS::GuardDuty::PublishingDestination', {
      DetectorId: 'd1',
      DestinationType: 'S3',
      DestinationProperties: { DestinationArn: BUCKET },
    }),
    statements: [
      allow('guardduty.amazonaws.com', 's3:GetBucketLocation', BUCKET),
      allow(
        'guardduty.amazonaws.com',
        's3:PutObject',
        at(`AWSLogs/${ACCOUNT}/GuardDuty/*`),
        ofAccount(`arn:aws:guardduty:eu-west-1:${ACCOUNT}:detector/d1`),
      ),
    ],
  },
  'server access': {
    sends: {
      Sender: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketName: 'data',
          LoggingConfiguration: { DestinationBucketName: 'logs', LogFilePrefix: 'access/of-' },
        },
      },
    },
    statements: [allow('logging.s3.amazonaws.com', 's3:PutObject', at('access/of-*'), ofAccount('arn:aws:s3:::data'))],
  },
  prompts: {
    sends: sender('Custom::AWS', prompts({ s3Config: { bucketName: 'logs', keyPrefix: 'ai' } })),
    statements: [
      allow(
        'bedrock.amazonaws.com',
        's3:PutObject',
        at(`ai/AWSLogs/${ACCOUNT}/BedrockModelInvocationLogs/*`),
        ofAccount(`arn:aws:bedrock:eu-west-1:${ACCOUNT}:*`),
      ),
    ],
  },
  'application load balancer': {
    sends: sender('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerAttributes: [
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'logs' },
        { Key: 'access_logs.s3.prefix', Value: 'web' },
      ],
    }),
    statements: [
      allow(ELB, 's3:PutObject', at(`web/AWSLogs/${ACCOUNT}/*`), {
        ArnLike: { 'aws:SourceArn': `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/*` },
      }),
    ],
  },
  'network load balancer': {
    sends: sender('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Type: 'network',
      LoadBalancerAttributes: [{ Key: 'access_logs.s3.bucket', Value: 'logs' }],
    }),
    statements: vended(`AWSLogs/${ACCOUNT}/*`),
  },
  'classic load balancer': {
    sends: sender('AWS::ElasticLoadBalancing::LoadBalancer', {
      AccessLoggingPolicy: { Enabled: true, S3BucketName: 'logs', S3BucketPrefix: 'old' },
      Listeners: [],
    }),
    statements: [allow(ELB, 's3:PutObject', at(`old/AWSLogs/${ACCOUNT}/*`))],
  },
};

const store = (statements: readonly unknown[], properties: Given = {}): Given => ({
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'logs', ...properties } },
  ...(statements.length > 0 && {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Version: '2012-10-17', Statement: statements } },
    },
  }),
});

const everyRequest = ({ requests, besides = [] }: Delivery): readonly Request[] => [...requests, ...besides];

/** Decisions on all that is asked for by deliveries of a template, each once. */
function decisions(template: Given, asked: (one: Delivery) => readonly Request[] = everyRequest): readonly string[] {
  const access = modelOf(template as Tree, HOME);
  const requests = (access.deliveries ?? []).flatMap(asked);
  if (requests.length === 0) throw new Error('nothing is delivered');
  return [...new Set(requests.map((request) => decide(access, request).outcome))];
}

describe.each(Object.entries(ROWS))('%s', (_, { sends, statements }) => {
  test('arrives with what the documentation has allowed', () => {
    expect(decisions({ ...sends, ...store(statements) })).toEqual(['allowed']);
  });

  test.each(statements.map((statement, i) => [i, statement]))('asks for what statement %i allows', (i) => {
    const others = statements.filter((_, j) => j !== i);
    expect(decisions({ ...sends, ...store(others) })).toContain('implicitly denied');
  });

  test('comes on behalf of no other account', () => {
    const foreign = JSON.parse(JSON.stringify(statements).replaceAll(ACCOUNT, '999988887777'));
    expect(decisions({ ...sends, ...store(foreign) })).toContain('implicitly denied');
  });

  test('names neither organization nor identity', () => {
    const fence = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, at('*')] };
    const Condition = { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } };
    expect(decisions({ ...sends, ...store([...statements, { ...fence, Condition }]) })).toEqual(['explicitly denied']);
    const spared = { ...Condition, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
    expect(decisions({ ...sends, ...store([...statements, { ...fence, Condition: spared }]) })).toEqual(['allowed']);
  });
});

const KEYED = {
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY } },
    ],
  },
};
const OWNER = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'kms:*', Resource: '*' };
const keyed = (row: string, keyPolicy: readonly unknown[], sends: Given = {}): Given => ({
  ...ROWS[row]?.sends,
  ...sends,
  ...store(ROWS[row]?.statements ?? [], KEYED),
  Key: {
    Type: 'AWS::KMS::Key',
    Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [OWNER, ...keyPolicy] } },
  },
});

describe('the key of the bucket', () => {
  const all = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];

  test('is asked by services that know no other', () => {
    expect(decisions(keyed('flow log', [allow(VENDED, all, '*', ofAccount(LOGS))]))).toEqual(['allowed']);
    expect(decisions(keyed('flow log', []))).toContain('implicitly denied');
    expect(decisions(keyed('flow log', [allow(VENDED, ['kms:GenerateDataKey*'], '*')]))).toContain('implicitly denied');
    expect(decisions(keyed('prompts', [allow('bedrock.amazonaws.com', 'kms:GenerateDataKey', '*')]))).toEqual([
      'allowed',
    ]);
    expect(decisions(keyed('prompts', []))).toContain('implicitly denied');
  });

  test('is not asked by services that write into no bucket with one', () => {
    expect(decisions(keyed('server access', []))).toEqual(['allowed']);
  });

  test('is told the object, or the bucket where that has a key of its own', () => {
    const told = (value: string) =>
      allow('bedrock.amazonaws.com', 'kms:GenerateDataKey', '*', {
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': value },
      });
    expect(decisions(keyed('prompts', [told(`${BUCKET}/*`)]))).toEqual(['allowed']);
    expect(decisions(keyed('prompts', [told(BUCKET)]))).toContain('implicitly denied');
    const withKey = JSON.parse(
      JSON.stringify(keyed('prompts', [told(BUCKET)])).replace(
        '"ServerSideEncryptionByDefault"',
        '"BucketKeyEnabled":true,"ServerSideEncryptionByDefault"',
      ),
    );
    expect(decisions(withKey)).toEqual(['allowed']);
  });

  test('is named by trails themselves, with their own ARN', () => {
    const named = sender('AWS::CloudTrail::Trail', {
      TrailName: 't',
      S3BucketName: 'logs',
      S3KeyPrefix: 'audit',
      KMSKeyId: KEY,
    });
    const context = (arn: string) => ({ StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': arn } });
    const describes = allow(CLOUDTRAIL, 'kms:DescribeKey', '*');
    const encrypts = (arn: string) => allow(CLOUDTRAIL, 'kms:GenerateDataKey*', '*', context(arn));
    const own = encrypts(`arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`);
    expect(decisions(keyed('trail', [describes, own], named))).toEqual(['allowed']);
    expect(decisions(keyed('trail', [own], named))).toContain('implicitly denied');
    const foreign = encrypts('arn:aws:cloudtrail:*:999988887777:trail/*');
    expect(decisions(keyed('trail', [describes, foreign], named))).toContain('implicitly denied');
  });

  test('counts with each resource that it encrypts, also where an alias names it', () => {
    const alias = { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/logs', TargetKeyId: { Ref: 'Key' } } };
    const group = { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'g', KmsKeyId: KEY } };
    const plain = { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'plain' } };
    const byAlias = JSON.parse(
      JSON.stringify({ ...keyed('prompts', []), Alias: alias }).replace(
        '"KMSMasterKeyID":{"Fn::GetAtt":["Key","Arn"]}',
        '"KMSMasterKeyID":"alias/logs"',
      ),
    );
    const { encrypted = [], resources } = modelOf({ ...byAlias, Group: group, Plain: plain } as Tree);
    const key = resources.find(({ type }) => type === 'AWS::KMS::Key')?.arn;
    expect(encrypted.map(({ arn, key }) => [arn, key])).toEqual([
      [BUCKET, key],
      [`arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:g`, key],
    ]);
  });
});

test('what a sender may say, and is not known to, decides nothing', () => {
  const row = ROWS['prompts'];
  const deny = (Condition: Given) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition });
  const tried = (Condition: Given) =>
    decisions({ ...row?.sends, ...store([...(row?.statements ?? []), deny(Condition)]) });
  expect(tried({ StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-abcdefghij' } })).toEqual(['unknown']);
  expect(tried({ StringNotEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } })).toEqual(['unknown']);
  expect(tried({ Bool: { 'aws:SecureTransport': 'false' } })).toEqual(['allowed']);
  expect(tried({ NumericLessThan: { 's3:TlsVersion': '1.2' } })).toEqual(['allowed']);
  expect(tried({ NumericLessThan: { 's3:TlsVersion': '1.3' } })).toEqual(['allowed', 'explicitly denied']);
  expect(tried({ StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } })).toEqual(['explicitly denied']);
});

test('load balancers of older regions may write as an account of AWS', () => {
  const byAccount = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::156460612806:root' },
    Action: 's3:PutObject',
    Resource: at('*'),
  };
  const template = { ...ROWS['application load balancer']?.sends, ...store([byAccount]) };
  expect(decisions(template)).toEqual(['implicitly denied']);
  expect(decisions(template, ({ instead = [] }) => instead)).toEqual(['allowed']);
});

test('an access control list lets server access logs in, and deployment the logs of CloudWatch', () => {
  const way = (row: string, properties: Given = {}) =>
    modelOf({ ...ROWS[row]?.sends, ...store([], properties) } as Tree).deliveries?.map(
      ({ otherwise }) => otherwise?.sure,
    );
  expect(way('server access')).toEqual([undefined]);
  expect(way('server access', { AccessControl: 'LogDeliveryWrite' })).toEqual([true]);
  expect(way('flow log')).toEqual([false]);
  expect(way('trail')).toEqual([undefined]);
});

test('a trail whose files can be proved writes digests as well', () => {
  const proved = (EnableLogFileValidation: boolean) => {
    const properties = { TrailName: 't', S3BucketName: 'logs', EnableLogFileValidation };
    const statements = [
      allow(CLOUDTRAIL, 's3:GetBucketAcl', BUCKET),
      allow(CLOUDTRAIL, 's3:PutObject', at(`AWSLogs/${ACCOUNT}/CloudTrail/*`)),
    ];
    return decisions({ ...sender('AWS::CloudTrail::Trail', properties), ...store(statements) });
  };
  expect(proved(false)).toEqual(['allowed']);
  expect(proved(true)).toEqual(['allowed', 'implicitly denied']);
});

test('a bucket that names no other logs into itself', () => {
  const template = store([], { LoggingConfiguration: { LogFilePrefix: 'own/' } });
  expect(modelOf(template as Tree).deliveries?.map(({ to, writes }) => [to, writes])).toEqual([
    [BUCKET, [at('own/*')]],
  ]);
});

const role = (service: string, Statement: unknown, Condition?: Given) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sts:AssumeRole',
          ...(Condition && { Condition }),
        },
      },
      Policies: [{ PolicyName: 'P', PolicyDocument: { Version: '2012-10-17', Statement } }],
    },
  },
});
const may = (Action: string | string[], Resource: unknown) => ({ Effect: 'Allow', Action, Resource });
const ROLE = { 'Fn::GetAtt': ['Role', 'Arn'] };
const GROUP = { Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'g' } } };
const GROUP_ARN = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:g`;
const WRITES = ['logs:CreateLogStream', 'logs:PutLogEvents'];

describe('what writes as a role', () => {
  const trail = sender('AWS::CloudTrail::Trail', {
    TrailName: 't',
    S3BucketName: 'elsewhere',
    CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] },
    CloudWatchLogsRoleArn: ROLE,
  });
  const flow = sender('AWS::EC2::FlowLog', { LogGroupName: { Ref: 'Group' }, DeliverLogsPermissionArn: ROLE });
  const calls = sender(
    'Custom::AWS',
    prompts({ cloudWatchConfig: { logGroupName: 'g', roleArn: `arn:aws:iam::${ACCOUNT}:role/r` } }),
  );
  const stream = `${GROUP_ARN}:log-stream:${ACCOUNT}_CloudTrail_eu-west-1*`;

  test('has to be let be the role, and the role has to be let write', () => {
    expect(decisions({ ...trail, ...GROUP, ...role(CLOUDTRAIL, may(WRITES, stream)) })).toEqual(['allowed']);
    expect(decisions({ ...trail, ...GROUP, ...role('ec2.amazonaws.com', may(WRITES, stream)) })).toContain(
      'implicitly denied',
    );
    expect(decisions({ ...trail, ...GROUP, ...role(CLOUDTRAIL, may(WRITES.slice(1), stream)) })).toContain(
      'implicitly denied',
    );
    expect(decisions({ ...trail, ...GROUP, ...role(CLOUDTRAIL, may(WRITES, GROUP_ARN)) })).toContain(
      'implicitly denied',
    );
    const flows = 'vpc-flow-logs.amazonaws.com';
    const confused = {
      StringEquals: { 'aws:SourceAccount': ACCOUNT },
      ArnLike: { 'aws:SourceArn': `arn:aws:ec2:eu-west-1:${ACCOUNT}:vpc-flow-log/*` },
    };
    expect(decisions({ ...flow, ...GROUP, ...role(flows, may(WRITES, '*'), confused) })).toEqual(['allowed']);
    expect(decisions({ ...flow, ...GROUP, ...role(flows, may('logs:PutLogEvents', '*')) })).toContain(
      'implicitly denied',
    );
  });

  test('is let be the role by its own service only', () => {
    expect(decisions({ ...flow, ...GROUP, ...role('ec2.amazonaws.com', may(WRITES, '*')) })).toContain(
      'implicitly denied',
    );
  });

  test('that a trail tells on whose behalf it becomes the role is not known', () => {
    const source = (operator: string) => ({ [operator]: { 'aws:SourceArn': TRAIL } });
    const trying = (operator: string) =>
      decisions({ ...trail, ...GROUP, ...role(CLOUDTRAIL, may(WRITES, '*'), source(operator)) });
    expect(trying('ArnEqualsIfExists')).toEqual(['allowed']);
    expect(trying('ArnEquals')).toEqual(['allowed', 'implicitly denied']);
  });

  test('of the log of prompts as well', () => {
    const named = role('bedrock.amazonaws.com', may(WRITES, `${GROUP_ARN}:log-stream:aws/bedrock/modelinvocations`));
    const template = JSON.parse(
      JSON.stringify({ ...calls, ...GROUP, ...named }).replace('"AssumeRole', '"RoleName":"r","AssumeRole'),
    );
    expect(decisions(template)).toEqual(['allowed']);
    expect(decisions(JSON.parse(JSON.stringify(template).replace('log-stream:aws', 'log-stream:other')))).toContain(
      'implicitly denied',
    );
  });

  test('streams with logs', () => {
    const feeding = {
      Flow: { Type: 'AWS::EC2::FlowLog', Properties: { LogDestination: { 'Fn::GetAtt': ['Sender', 'Arn'] } } },
    };
    const streaming = sender('AWS::KinesisFirehose::DeliveryStream', {
      ExtendedS3DestinationConfiguration: { BucketARN: BUCKET, RoleARN: ROLE, Prefix: 'net/!{timestamp:yyyy}/' },
    });
    const actions = [
      's3:AbortMultipartUpload',
      's3:GetBucketLocation',
      's3:ListBucket',
      's3:ListBucketMultipartUploads',
    ];
    const granted = (...more: string[]) =>
      role('firehose.amazonaws.com', may([...actions, ...more], [BUCKET, at('net/*')]));
    expect(decisions({ ...feeding, ...streaming, ...store([]), ...granted('s3:PutObject') })).toEqual(['allowed']);
    expect(decisions({ ...feeding, ...streaming, ...store([]), ...granted() })).toContain('implicitly denied');
  });
});

test('a copy is made by a role that may read here and write there, under both keys', () => {
  const source = {
    Source: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'source',
        ReplicationConfiguration: {
          Role: ROLE,
          Rules: [
            {
              Status: 'Enabled',
              Destination: { Bucket: BUCKET, EncryptionConfiguration: { ReplicaKmsKeyID: KEY } },
              SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
            },
          ],
        },
      },
    },
  };
  const rights = [
    may(['s3:GetReplicationConfiguration', 's3:ListBucket'], 'arn:aws:s3:::source'),
    may(
      ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
      'arn:aws:s3:::source/*',
    ),
    may(['s3:ReplicateObject', 's3:ReplicateTags'], at('*')),
    may('kms:Encrypt', '*'),
  ];
  const template = (Statement: unknown, service = 's3.amazonaws.com') => ({
    ...source,
    ...keyed('none', []),
    ...role(service, Statement),
  });
  expect(decisions(template(rights))).toEqual(['allowed']);
  expect(decisions(template(rights, 'lambda.amazonaws.com'))).toContain('implicitly denied');
  for (const [i] of rights.entries())
    expect(decisions(template(rights.filter((_, j) => j !== i)))).toContain('implicitly denied');
});
