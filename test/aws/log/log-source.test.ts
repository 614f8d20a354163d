import { Aws, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { LogSource } from '../../../lib/aws';
import type { Policy, Question } from '../../oracle';
import { ACCOUNT, ask, byRole, decide, deployedPolicies, ENVS, logBucket, SERVICE } from '../log-estate';

const OTHER = '999999999999';
const OWNED = { 's3:x-amz-acl': 'bucket-owner-full-control' };
const from = (service: string, rest: string, account = ACCOUNT) => ({
  'aws:SourceAccount': account,
  'aws:SourceArn': `arn:aws:${service}:eu-west-1:${account}:${rest}`,
});

interface Case {
  readonly source: LogSource;
  readonly principal: string;
  /** Logical id of the bucket that takes the logs in, without its hash. */
  readonly into: string;
  /** What the service may do to the bucket. */
  readonly checks: string[];
  readonly key: string;
  /** What the service sends with a request of its own, and each value that must not be another's. */
  readonly own: Record<string, string>;
  readonly foreign: Record<string, string>;
  readonly put: Record<string, string>;
  /** What the service may do with the encryption key. */
  readonly uses: string[];
}

const viaLogDelivery = {
  principal: 'delivery.logs.amazonaws.com',
  checks: ['s3:GetBucketAcl', 's3:ListBucket'],
  own: from('logs', '*'),
  foreign: from('logs', '*', OTHER),
  put: OWNED,
  uses: [
    'kms:Encrypt',
    'kms:Decrypt',
    'kms:ReEncryptTo',
    'kms:ReEncryptFrom',
    'kms:GenerateDataKey',
    'kms:DescribeKey',
  ],
};

const CASES: [string, Case][] = [
  [
    'CloudTrail',
    {
      source: LogSource.cloudTrail({ trailName: 'audit' }),
      principal: 'cloudtrail.amazonaws.com',
      into: 'Logs',
      checks: ['s3:GetBucketAcl'],
      key: `AWSLogs/${ACCOUNT}/CloudTrail/x`,
      own: from('cloudtrail', 'trail/audit'),
      foreign: { 'aws:SourceArn': `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/other` },
      put: OWNED,
      // GenerateDataKey depends on the encryption context, which the oracle cannot be told.
      uses: ['kms:DescribeKey'],
    },
  ],
  [
    'VPC flow logs',
    { ...viaLogDelivery, source: LogSource.vpcFlowLogs(), into: 'Logs', key: `AWSLogs/${ACCOUNT}/vpcflowlogs/x` },
  ],
  [
    'Verified Access',
    { ...viaLogDelivery, source: LogSource.verifiedAccess(), into: 'Logs', key: `AWSLogs/${ACCOUNT}/verifiedaccess/x` },
  ],
  [
    'Resolver',
    {
      ...viaLogDelivery,
      source: LogSource.resolverQueries(),
      into: 'Logs',
      key: `AWSLogs/${ACCOUNT}/vpcdnsquerylogs/x`,
    },
  ],
  [
    'WAF',
    { ...viaLogDelivery, source: LogSource.webAcl(), into: 'LogsLandingwaf', key: `AWSLogs/${ACCOUNT}/WAFLogs/x` },
  ],
  [
    'a delivery source',
    {
      ...viaLogDelivery,
      source: LogSource.vendedLogs({ deliverySourceName: 'knowledge' }),
      into: 'Logs',
      checks: [],
      key: `AWSLogs/${ACCOUNT}/x`,
      own: from('logs', 'delivery-source:knowledge'),
      foreign: {
        'aws:SourceAccount': OTHER,
        'aws:SourceArn': `arn:aws:logs:eu-west-1:${ACCOUNT}:delivery-source:other`,
      },
    },
  ],
  [
    'every delivery source',
    {
      ...viaLogDelivery,
      source: LogSource.vendedLogs(),
      into: 'Logs',
      checks: [],
      key: `AWSLogs/${ACCOUNT}/x`,
      own: from('logs', 'delivery-source:any'),
      foreign: from('logs', 'delivery-source:any', OTHER),
    },
  ],
  [
    'Bedrock',
    {
      source: LogSource.bedrockInvocations(),
      principal: 'bedrock.amazonaws.com',
      into: 'LogsLandingkms',
      checks: [],
      key: `AWSLogs/${ACCOUNT}/BedrockModelInvocationLogs/x`,
      own: from('bedrock', '*'),
      foreign: from('bedrock', '*', OTHER),
      put: {},
      uses: ['kms:GenerateDataKey'],
    },
  ],
  [
    'GuardDuty',
    {
      source: LogSource.guardDuty({ detectorId: 'd1' }),
      principal: 'guardduty.amazonaws.com',
      into: 'LogsLandingkms',
      checks: ['s3:GetBucketLocation'],
      key: `AWSLogs/${ACCOUNT}/GuardDuty/x`,
      own: from('guardduty', 'detector/d1'),
      foreign: { 'aws:SourceAccount': OTHER, 'aws:SourceArn': `arn:aws:guardduty:eu-west-1:${ACCOUNT}:detector/d2` },
      put: {},
      uses: ['kms:GenerateDataKey'],
    },
  ],
  [
    'Config',
    {
      source: LogSource.config(),
      principal: 'config.amazonaws.com',
      into: 'LogsLandingkms',
      checks: ['s3:GetBucketAcl', 's3:ListBucket'],
      key: `AWSLogs/${ACCOUNT}/Config/x`,
      own: { 'aws:SourceAccount': ACCOUNT },
      foreign: { 'aws:SourceAccount': OTHER },
      put: OWNED,
      uses: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
  ],
  [
    'S3 server access',
    {
      source: LogSource.s3ServerAccess(),
      principal: 'logging.s3.amazonaws.com',
      into: 'LogsLandingsses3',
      checks: [],
      key: 's3-access/x',
      own: { 'aws:SourceAccount': ACCOUNT, 'aws:SourceArn': 'arn:aws:s3:::any' },
      foreign: { 'aws:SourceAccount': OTHER, 'aws:SourceArn': 'arn:aws:sns:eu-west-1:1:any' },
      put: {},
      uses: [],
    },
  ],
  [
    'load balancers',
    {
      source: LogSource.applicationLoadBalancer(),
      principal: 'logdelivery.elasticloadbalancing.amazonaws.com',
      into: 'LogsLandingsses3',
      checks: [],
      key: `AWSLogs/${ACCOUNT}/elasticloadbalancing/x`,
      own: from('elasticloadbalancing', 'loadbalancer/app/web/1'),
      foreign: { 'aws:SourceArn': `arn:aws:elasticloadbalancing:eu-west-1:${OTHER}:loadbalancer/app/web/1` },
      put: {},
      uses: [],
    },
  ],
];

const EVERY_USE = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:PutKeyPolicy',
];
const EVERY_CHECK = ['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:ListBucket', 's3:PutBucketPolicy'];

/** The questions that must be answered with yes, and with no, once a source was added. */
function questions(c: Case) {
  const { logs, stack } = logBucket();
  logs.addSource(c.source);
  const policies = deployedPolicies(stack);
  const bucket = policies.bucket(c.into);
  const key = policies.key();
  const own = { principal: c.principal, context: { ...SERVICE, ...c.own } };
  const put = { ...own, action: 's3:PutObject', context: { ...own.context, ...c.put } };
  const foreign = Object.entries(c.foreign).map(([name, value]) => ({
    ...own,
    context: { ...put.context, [name]: value },
  }));
  const unowned = c.put === OWNED ? [ask(bucket, { ...own, action: 's3:PutObject' }, c.key)] : [];
  return {
    yes: [
      ask(bucket, put, c.key),
      ...c.checks.map((action) => ask(bucket, { ...own, action })),
      ...c.uses.map((action) => ask(key, { ...own, action })),
    ],
    no: [
      ...unowned,
      ...foreign.map((other) => ask(bucket, { ...put, ...other }, c.key)),
      ask(bucket, put, 'elsewhere/x'),
      ask(bucket, put, c.key.replace(ACCOUNT, OTHER).replace('s3-access', 's3')),
      ask(bucket, { ...put, action: 's3:GetObject' }, c.key),
      ...EVERY_CHECK.filter((action) => !c.checks.includes(action)).map((action) => ask(bucket, { ...own, action })),
      ...EVERY_USE.filter((action) => !c.uses.includes(action)).map((action) => ask(key, { ...own, action })),
      ...foreign.flatMap((other) => c.checks.map((action) => ask(bucket, { ...other, action }))),
      ...foreign.flatMap((other) => c.uses.map((action) => ask(key, { ...other, action }))),
    ],
  };
}

describe('every source', () => {
  const asked = CASES.map(([, c]) => questions(c));
  const allowed = (all: Question[]) => {
    const answers = decide(all);
    return all.map(({ principal, action, resource }, i) => [answers[i] === 'Allowed', principal, action, resource]);
  };

  test('delivers, checks the bucket and uses the key as documented', () => {
    const all = asked.flatMap(({ yes }) => yes);
    expect(allowed(all).filter(([yes]) => !yes)).toEqual([]);
    expect(all.length).toBeGreaterThan(CASES.length);
  });

  test('does nothing else: no other key, check or use, and nothing on behalf of another', () => {
    const all = asked.flatMap(({ no }) => no);
    expect(allowed(all).filter(([yes]) => yes)).toEqual([]);
    expect(all.length).toBeGreaterThan(CASES.length);
  });
});

test('a trail uses the key for trails of its account only', () => {
  const { logs, stack } = logBucket({}, { env: { account: ACCOUNT, region: 'eu-west-1' } });
  logs.addSource(LogSource.cloudTrail({ trailName: 'audit' }));
  const arn = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:cloudtrail:*:${ACCOUNT}:trail/*`]] };
  Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'kms:GenerateDataKey*',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Condition: Match.objectLike({ StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': arn } }),
        }),
      ]),
    },
  });
});

test('a trail of an organization delivers for every account of it', () => {
  const { logs, stack } = logBucket();
  logs.addSource(LogSource.cloudTrail({ trailName: 'audit', organizationId: 'o-a1b2c3d4e5' }));
  const bucket = deployedPolicies(stack).bucket();
  const put = {
    principal: 'cloudtrail.amazonaws.com',
    action: 's3:PutObject',
    context: { ...SERVICE, ...OWNED, ...from('cloudtrail', 'trail/audit') },
  };
  expect(
    decide([
      ask(bucket, put, 'AWSLogs/o-a1b2c3d4e5/x'),
      ask(bucket, put, `AWSLogs/${ACCOUNT}/x`),
      ask(bucket, put, 'AWSLogs/o-zzzzzzzzzz/x'),
    ]),
  ).toEqual(['Allowed', 'Allowed', 'ImplicitlyDenied']);
});

describe('replicas from another account', () => {
  const roleArn = `arn:aws:iam::${OTHER}:role/log-replication-1`;
  const { logs, stack } = logBucket();
  const destination = logs.addSource(LogSource.replicas({ sourceAccount: OTHER, roleArn }));
  const { bucket, key } = deployedPolicies(stack);
  const allows: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const asked = (role: string, action: string) => ({
    principal: role,
    identity: [allows],
    action,
    context: byRole(role),
  });
  const via = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };
  const use = (role: string, action: string, context: Record<string, string> = via) =>
    ask(key(), { ...asked(role, action), context: { ...byRole(role), ...context } });

  test('are added by the one role, which hands them over and uses the key through S3', () => {
    const objects = ['s3:ReplicateObject', 's3:ReplicateTags', 's3:ObjectOwnerOverrideToBucketOwner'];
    const answers = decide([
      ...objects.map((action) => ask(bucket(), asked(roleArn, action), 'AWSLogs/x')),
      ask(bucket(), asked(roleArn, 's3:GetBucketVersioning')),
      ask(bucket(), asked(roleArn, 's3:ListBucket')),
      ...['kms:Encrypt', 'kms:GenerateDataKey', 'kms:Decrypt'].map((action) => use(roleArn, action)),
    ]);
    expect(answers).toEqual(answers.map(() => 'Allowed'));
    expect(destination.bucket === logs.bucket).toBe(true);
  });

  test('are added by no other role, and take nothing away', () => {
    const stranger = `${roleArn}-2`;
    const answers = decide([
      ask(bucket(), asked(stranger, 's3:ReplicateObject'), 'AWSLogs/x'),
      ask(bucket(), asked(stranger, 's3:ListBucket')),
      ask(bucket(), asked(roleArn, 's3:ReplicateDelete'), 'AWSLogs/x'),
      ask(bucket(), asked(roleArn, 's3:PutObject'), 'AWSLogs/x'),
      ask(bucket(), asked(roleArn, 's3:DeleteObjectVersion'), 'AWSLogs/x'),
      ask(bucket(), asked(roleArn, 's3:PutBucketVersioning')),
      use(stranger, 'kms:Encrypt'),
      use(roleArn, 'kms:Encrypt', { 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com' }),
      use(roleArn, 'kms:CreateGrant'),
    ]);
    expect(answers).not.toContain('Allowed');
  });

  test('are refused where the role is not of the account said', () => {
    expect(() => LogSource.replicas({ sourceAccount: ACCOUNT, roleArn })).toThrow(
      expect.objectContaining({ code: 'ReplicaRoleAccount' }),
    );
    expect(() => LogSource.replicas({ sourceAccount: Aws.ACCOUNT_ID, roleArn })).not.toThrow();
  });
});

describe('a name', () => {
  test.each([
    ['trailName', () => LogSource.cloudTrail({ trailName: '*' })],
    ['organizationId', () => LogSource.cloudTrail({ trailName: 'a', organizationId: '*' })],
    ['detectorId', () => LogSource.guardDuty({ detectorId: 'd/*' })],
    ['deliverySourceName', () => LogSource.vendedLogs({ deliverySourceName: '' })],
  ])('%s that is a pattern is refused', (prop, make) => {
    expect(make).toThrow(
      expect.objectContaining({ code: 'LogSourceName', message: expect.stringContaining(`'${prop}'`) }),
    );
  });

  test('known only at deploy time lets in every source of the account, and ties the log bucket to none', () => {
    const { app, logs, stack } = logBucket();
    const other = new Stack(app, 'Other');
    const trailName = new CfnParameter(other, 'Trail').valueAsString;
    other.addStackDependency(stack);
    logs.addSource(LogSource.cloudTrail({ trailName }));
    const put = {
      principal: 'cloudtrail.amazonaws.com',
      action: 's3:PutObject',
      context: { ...SERVICE, ...OWNED, ...from('cloudtrail', 'trail/any') },
    };
    expect(decide([ask(deployedPolicies(stack).bucket(), put, `AWSLogs/${ACCOUNT}/x`)])).toEqual(['Allowed']);
  });
});

test('in a stack that says where it goes, the statements are the same', () => {
  const [agnostic, explicit] = ENVS.map(([, env]) => {
    const { logs, stack } = logBucket({}, env);
    for (const [, { source }] of CASES) logs.addSource(source);
    const policies = deployedPolicies(stack);
    return [policies.bucket(), policies.key(), policies.bucket('LogsLandingkms'), policies.bucket('LogsLandingsses3')];
  });
  expect(explicit).toEqual(agnostic);
});

test('sources that need the same statements make them once', () => {
  const statements = (...sources: LogSource[]) => {
    const { logs, stack } = logBucket();
    for (const source of sources) logs.addSource(source);
    return Template.fromStack(stack).toJSON();
  };
  const once = statements(LogSource.vpcFlowLogs());
  expect(statements(LogSource.vpcFlowLogs(), LogSource.vpcFlowLogs(), LogSource.verifiedAccess())).toEqual(once);
});
