import { App, Duration, Stack, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  AiAsset,
  ImmutableLogBucket,
  InternalAccessAnalyzer,
  PrivateModelNetwork,
  RetentionLock,
  TrainingDataset,
  type TrainingDatasetProps,
  ZeroTrust,
} from '../../../lib/aws';
import { findingsIn } from '../../judged';
import { decide, type Policy, type Question } from '../../oracle';
import { DeployedTemplate } from '../deployed-arns';

const ACCOUNT = '111122223333';
const ENV = { account: ACCOUNT, region: 'eu-west-1' };
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const DEPLOYER = role(`cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-west-1`);
const SERVICE = new iam.ServicePrincipal('ecs-tasks.amazonaws.com');

const asset = (kind: AiAsset['kind'] = 'dataset') =>
  new AiAsset(kind, 'payments', {
    owner: 'fraud-team',
    purpose: 'card-fraud-scoring',
    riskTier: 'high',
    dataClasses: ['internal', 'confidential'],
  });

function build(props: (stack: Stack) => Partial<TrainingDatasetProps> = () => ({})) {
  const app = new App();
  const stack = new Stack(app, 'Fraud', { env: ENV });
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const network = new PrivateModelNetwork(stack, 'Network', { logs });
  const dataset = new TrainingDataset(stack, 'Payments', { asset: asset(), network, ...props(stack) });
  const made = (id: string) => new iam.Role(stack, id, { roleName: id, assumedBy: SERVICE });
  return { app, stack, logs, network, dataset, made };
}

test('the bucket is encrypted with a key of its own, versioned, closed, heard of, and there to stay', () => {
  const template = Template.fromStack(build().stack);
  template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PaymentsKey'), 'Arn'] },
            },
          },
        ],
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: Match.absent(),
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    },
  });
  const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
  template.hasResource('AWS::S3::BucketPolicy', {
    ...kept,
    Properties: { Bucket: { Ref: Match.stringLikeRegexp('^Payments') } },
  });
  template.hasResource('AWS::KMS::Key', {
    ...kept,
    Properties: { Description: 'Dataset payments: confidential data' },
  });
  template.resourceCountIs('Custom::S3BucketNotifications', 0);
});

test('all that it is made of bears what the inventory knows', () => {
  const template = Template.fromStack(build().stack);
  for (const type of ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::IAM::Role']) {
    template.hasResourceProperties(type, {
      Tags: Match.arrayWith([
        { Key: 'ai-data-class', Value: 'confidential' },
        { Key: 'ai-dataset', Value: 'payments' },
        { Key: 'ai-owner', Value: 'fraud-team' },
      ]),
    });
  }
});

test('GuardDuty scans each object once role and policy stand, unless it is told not to', () => {
  const template = Template.fromStack(build().stack);
  template.hasResource('AWS::GuardDuty::MalwareProtectionPlan', {
    DependsOn: Match.arrayWith([
      Match.stringLikeRegexp('^PaymentsMalwareScanner'),
      Match.stringLikeRegexp('^PaymentsPolicy'),
    ]),
    Properties: {
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { BucketName: { Ref: Match.stringLikeRegexp('^Payments') } } },
    },
  });
  template.hasResourceProperties('AWS::IAM::Role', {
    Description: 'Scans what is put into Fraud/Payments/Resource',
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { Service: 'malware-protection-plan.guardduty.amazonaws.com' },
        },
      ],
    },
  });
  const without = Template.fromStack(build(() => ({ malwareScan: false })).stack);
  without.resourceCountIs('AWS::GuardDuty::MalwareProtectionPlan', 0);
  expect(JSON.stringify(without)).not.toContain('GuardDutyMalwareScanStatus":"NO_THREATS_FOUND');
});

test('retention locks what is stored from then on, in the same bucket', () => {
  const plain = Template.fromStack(build().stack).findResources('AWS::S3::Bucket');
  const lock = RetentionLock.staged(Duration.days(200));
  const locked = Template.fromStack(build(() => ({ retention: lock, expiresAfter: Duration.days(300) })).stack);
  expect(Object.keys(locked.findResources('AWS::S3::Bucket'))).toEqual(Object.keys(plain));
  locked.hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 200 } } },
    LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 300 })]) },
  });
});

test('each access is logged where logs are given', () => {
  const { stack, logs, network } = build();
  new TrainingDataset(stack, 'Logged', { asset: asset(), network, logs });
  const buckets = Template.fromStack(stack).findResources('AWS::S3::Bucket');
  const loggingOf = (id: string) =>
    Object.entries(buckets).find(([name]) => name.startsWith(id))?.[1]['Properties'].LoggingConfiguration;
  expect(loggingOf('Payments')).toBeUndefined();
  expect(loggingOf('Logged')).toMatchObject({ DestinationBucketName: { Ref: expect.stringMatching('^LogsLanding') } });
});

describe('an analyser', () => {
  test('watches the buckets that were given to it, and no others', () => {
    const { stack, network } = build();
    const analyzer = new InternalAccessAnalyzer(stack, 'Analyzer');
    for (const id of ['A', 'B']) new TrainingDataset(stack, id, { asset: asset(), network, analyzer });
    const bucket = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}[0-9A-F]{8}$`), 'Arn'] });
    Template.fromStack(stack).hasResourceProperties('AWS::AccessAnalyzer::Analyzer', {
      Type: 'ACCOUNT_INTERNAL_ACCESS',
      AnalyzerConfiguration: {
        InternalAccessConfiguration: {
          InternalAccessAnalysisRule: { Inclusions: [{ ResourceArns: [bucket('A'), bucket('B')] }] },
        },
      },
    });
  });

  test('is none without anything to watch, since it would then watch all', () => {
    const { app, stack } = build();
    new InternalAccessAnalyzer(stack, 'Analyzer');
    expect(() => app.synth()).toThrow('AnalyzerWatchesNothing');
  });
});

describe('bad input', () => {
  test.each<[string, Partial<TrainingDatasetProps>]>([
    ['AssetNotDataset', { asset: asset('model') }],
    ['OrganizationIdFormat', { organizationId: 'acme' }],
    ['RetentionDays', { retention: RetentionLock.staged(Duration.days(0)) }],
    ['ExpiryBeforeUnlock', { retention: RetentionLock.staged(Duration.days(200)), expiresAfter: Duration.days(199) }],
  ])('%s', (code, props) => {
    expect(() => build(() => props)).toThrow(code);
  });

  test('DatasetEnvironment', () => {
    const { app, network } = build();
    const elsewhere = new Stack(app, 'Elsewhere', { env: { ...ENV, region: 'eu-central-1' } });
    expect(() => new TrainingDataset(elsewhere, 'Data', { asset: asset(), network })).toThrow('DatasetEnvironment');
  });

  test('DatasetPolicySize', () => {
    const { app, dataset, made } = build();
    for (let i = 0; i < 120; i++) dataset.grants.train(made(`a-trainer-with-a-name-that-is-quite-long-indeed-${i}`));
    expect(() => app.synth()).toThrow('DatasetPolicySize');
  });

  test('grants go to roles', () => {
    const { stack, dataset } = build();
    expect(() => dataset.grants.train(new iam.User(stack, 'User'))).toThrow('GranteeNotRole');
    const fixed = iam.Role.fromRoleArn(stack, 'Fixed', role('fixed'), { mutable: false });
    expect(() => dataset.grants.ingest(fixed)).toThrow('RoleImmutable');
  });
});

test('a role that works on several datasets bears the class of the most harmful one', () => {
  const { stack, network, dataset, made } = build();
  const open = new AiAsset('dataset', 'open', { ...asset(), dataClasses: ['public'] });
  const trainer = made('trainer');
  Tags.of(stack).add('ai-data-class', 'restricted');
  dataset.grants.train(trainer);
  new TrainingDataset(stack, 'Open', { asset: open, network }).grants.train(trainer);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trainer',
    Tags: Match.arrayWith([{ Key: 'ai-data-class', Value: 'confidential' }]),
  });
});

test('roles of other stacks are granted by their names', () => {
  const { app, dataset } = build();
  const other = new Stack(app, 'Other', { env: ENV });
  dataset.grants.train(new iam.Role(other, 'Trainer', { roleName: 'trainer', assumedBy: SERVICE }));
  app.synth();
  expect(() => dataset.grants.label(new iam.Role(other, 'Labeler', { assumedBy: SERVICE }))).toThrow(
    'GrantAcrossStacks',
  );
});

test('no rule finds anything, and nobody else is proved to read', () => {
  const { app, stack, logs, network, made } = build();
  const dataset = new TrainingDataset(stack, 'Data', { asset: asset(), network, logs });
  dataset.grants.train(made('trainer'));
  const zeroTrust = ZeroTrust.enforce(app);
  zeroTrust.require(dataset.isReadOnlyByGranted());
  expect(() => app.synth()).not.toThrow();
  const found = findingsIn(Template.fromStack(stack).toJSON()).filter(({ resource }) => resource?.startsWith('Data'));
  expect(found.map(({ rule, resource }) => [rule, resource])).toEqual([]);
});

describe('the policies together', () => {
  const { dataset, made, stack } = build();
  dataset.grants.train(made('trainer'));
  dataset.grants.ingest(made('ingest'));
  dataset.grants.label(made('labeler'));
  const json = Template.fromStack(stack);
  const names = json.findResources('AWS::IAM::Role');
  const roles = Object.entries(names).map(([id, { Properties }]) => [id, Properties['RoleName'] ?? id]);
  const template = new DeployedTemplate(json, {
    ...Object.fromEntries(roles),
    [idOf(json, 'AWS::EC2::VPCEndpoint')]: 'vpce-1',
  });
  const bucket = `arn:aws:s3:::${template.idOf('AWS::S3::Bucket', /^Payments/)}`;
  const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${template.idOf('AWS::KMS::Key', /^Payments/)}`;
  const [object, label] = [`${bucket}/2026/a.parquet`, `${bucket}/labels/a.json`];
  const scanner = role(
    String(Object.entries(names).find(([id]) => id.startsWith('PaymentsMalware'))?.[1]['Properties'].RoleName),
  );
  const everything: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

  /** A request as it should be. */
  const good: Readonly<Record<string, string>> = {
    'aws:SecureTransport': 'true',
    's3:TlsVersion': '1.3',
    'aws:SourceVpce': 'vpce-1',
    'aws:PrincipalAccount': ACCOUNT,
    'aws:ResourceAccount': ACCOUNT,
    'aws:PrincipalIsAWSService': 'false',
    'aws:ViaAWSService': 'false',
    'aws:PrincipalTag/ai-data-class': 'confidential',
    's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND',
  };

  type Change = Record<string, string | undefined>;
  const KNOWS: readonly [RegExp, RegExp][] = [
    [/ExistingObjectTag/, /GetObject/],
    [/TlsVersion/, /^s3:/],
  ];

  function ask(name: string, action: string, resource: string, change: Change = {}, identity?: Policy): Question {
    const principal = name.startsWith('arn:') ? name : role(name);
    const context = Object.entries({ ...good, ...change, 'aws:PrincipalArn': principal }).filter(([key]) =>
      KNOWS.every(([shown, by]) => !shown.test(key) || by.test(action)),
    );
    return {
      principal,
      action,
      resource,
      resourceAccount: ACCOUNT,
      context: Object.fromEntries(context),
      identity: identity === undefined ? template.rolePolicies(name) : [identity],
      resourcePolicy: template.resourcePolicy(resource),
    };
  }

  const [GET, PUT] = ['s3:GetObject', 's3:PutObject'];
  const admin = (name: string, action: string, resource: string, change: Change = {}) =>
    ask(name, action, resource, change, everything);

  test('each role does its own work', () => {
    const work: [string, string, string][] = [
      ['trainer', GET, object],
      ['trainer', GET, label],
      ['trainer', 's3:ListBucket', bucket],
      ['ingest', PUT, object],
      ['ingest', PUT, label],
      ['labeler', GET, label],
      ['labeler', PUT, label],
    ];
    const listing = ask('labeler', 's3:ListBucket', bucket, { 's3:prefix': 'labels/a' });
    expect(decide([...work.map((one) => ask(...one)), listing])).toEqual(Array(8).fill('Allowed'));
  });

  test('and no other, whatever else it may do', () => {
    const beyond: [string, string, string][] = [
      ['trainer', PUT, object],
      ['trainer', PUT, label],
      ['ingest', GET, object],
      ['ingest', GET, label],
      ['labeler', GET, object],
      ['labeler', PUT, object],
      ['stranger', GET, object],
      ['stranger', GET, label],
      ['stranger', PUT, object],
      ['stranger', PUT, label],
      ['trainer', 's3:GetObjectVersion', `${bucket}/2026/a.parquet`],
    ];
    const expected = [...Array(10).fill('ExplicitlyDenied'), 'Allowed'];
    expect(decide(beyond.map((one) => admin(...one)))).toEqual(expected);
    // Without rights of its own a labeler does not list what is not a label.
    expect(decide([ask('labeler', 's3:ListBucket', bucket, { 's3:prefix': '2026/' })])).toEqual(['ImplicitlyDenied']);
  });

  test.each<[string, Change]>([
    ['from the internet', { 'aws:SourceVpce': undefined }],
    ['through another endpoint', { 'aws:SourceVpce': 'vpce-2' }],
    ['of another account', { 'aws:PrincipalAccount': '999988887777' }],
    ['without a class', { 'aws:PrincipalTag/ai-data-class': undefined }],
    ['of a lower class', { 'aws:PrincipalTag/ai-data-class': 'internal' }],
    ['without TLS', { 'aws:SecureTransport': 'false' }],
    ['with an old TLS', { 's3:TlsVersion': '1.1' }],
  ])('nobody reads or writes %s', (_, change) => {
    const asks = [admin('trainer', GET, object, change), admin('ingest', PUT, object, change)];
    expect(decide(asks)).toEqual(['ExplicitlyDenied', 'ExplicitlyDenied']);
  });

  test('a higher class will do, and a service that acts with forwarded credentials shows no network', () => {
    const changes: Change[] = [
      { 'aws:PrincipalTag/ai-data-class': 'restricted' },
      { 'aws:SourceVpce': undefined, 'aws:ViaAWSService': 'true' },
    ];
    expect(decide(changes.map((change) => ask('trainer', GET, object, change)))).toEqual(['Allowed', 'Allowed']);
  });

  test('a service that acts for another account is denied, and for this one is not by that', () => {
    const service = (account: string | undefined) =>
      admin('trainer', 's3:GetBucketLocation', bucket, {
        'aws:PrincipalIsAWSService': 'true',
        'aws:SourceAccount': account,
      });
    expect(decide([service('999988887777'), service(ACCOUNT)])).toEqual(['ExplicitlyDenied', 'Allowed']);
  });

  test.each(['s3:GetObject', 's3:GetObjectVersion'])('%s gives nothing that was not found clean', (action) => {
    const status = 's3:ExistingObjectTag/GuardDutyMalwareScanStatus';
    const asks = [undefined, 'THREATS_FOUND', 'UNSUPPORTED'].map((value) =>
      admin('trainer', action, object, { [status]: value }),
    );
    expect(new Set(decide(asks))).toEqual(new Set(['ExplicitlyDenied']));
    // The scanner comes from elsewhere, and reads what was not scanned yet.
    const scans = admin(scanner, action, object, { [status]: undefined, 'aws:SourceVpce': undefined });
    expect(decide([scans])).toEqual(['Allowed']);
  });

  test('nobody but the scanner says that something was scanned', () => {
    const tagging = [
      'PutObjectTagging',
      'PutObjectVersionTagging',
      'DeleteObjectTagging',
      'DeleteObjectVersionTagging',
    ];
    const people = ['trainer', 'ingest', 'labeler', 'stranger', DEPLOYER];
    const asks = people.flatMap((name) => tagging.map((action) => admin(name, `s3:${action}`, object)));
    expect(new Set(decide(asks))).toEqual(new Set(['ExplicitlyDenied']));
    expect(decide([admin(scanner, 's3:PutObjectTagging', object, { 'aws:SourceVpce': undefined })])).toEqual([
      'Allowed',
    ]);
    const tagged = { 's3:RequestObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' };
    expect(decide([admin('ingest', PUT, object, tagged)])).toEqual(['ExplicitlyDenied']);
  });

  test('uploads bring no key of their own', () => {
    const [how, which] = ['s3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id'];
    const asks = [
      { [how]: 'AES256' },
      { [how]: 'aws:kms', [which]: key.replace('key/', 'key/other') },
      { [which]: key },
    ];
    expect(decide(asks.map((change) => admin('ingest', PUT, object, change)))).toEqual([
      'ExplicitlyDenied',
      'ExplicitlyDenied',
      'Allowed',
    ]);
  });

  test('the trusted base alone changes the bucket, or deletes from it', () => {
    const weakening: [string, string][] = [
      ['s3:DeleteBucketPolicy', bucket],
      ['s3:PutBucketPolicy', bucket],
      ['s3:PutEncryptionConfiguration', bucket],
      ['s3:PutLifecycleConfiguration', bucket],
      ['s3:PutBucketNotification', bucket],
      ['s3:DeleteObjectVersion', object],
      ['s3:BypassGovernanceRetention', object],
      ['s3:PutObjectRetention', object],
    ];
    const by = (name: string) => weakening.map(([action, resource]) => admin(name, action, resource));
    expect(new Set(decide([...by('ingest'), ...by('trainer'), ...by('admin')]))).toEqual(new Set(['ExplicitlyDenied']));
    expect(new Set(decide(by(DEPLOYER)))).toEqual(new Set(['Allowed']));
    expect(decide([admin(scanner, 's3:PutBucketNotification', bucket)])).toEqual(['Allowed']);
  });

  test('the key opens through S3 only, for who bears the class', () => {
    const decrypt = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };
    /** The oracle cannot be told of an encryption context. */
    const own = (name: string) => {
      const context = /,"StringLike":\{"kms:EncryptionContext:aws:s3:arn":\[[^\]]*\]\}/g;
      return JSON.parse(JSON.stringify(template.rolePolicies(name)[0]).replace(context, ''));
    };
    expect(
      decide([
        ask('trainer', 'kms:Decrypt', key, decrypt, own('trainer')),
        ask('ingest', 'kms:GenerateDataKey', key, decrypt, own('ingest')),
        ask('trainer', 'kms:GenerateDataKey', key, decrypt, own('trainer')),
        admin('trainer', 'kms:Decrypt', key),
        admin('trainer', 'kms:Decrypt', key, { ...decrypt, 'aws:PrincipalTag/ai-data-class': 'public' }),
      ]),
    ).toEqual(['Allowed', 'Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied']);
    expect(JSON.stringify(template.rolePolicies('trainer'))).toContain(
      `"StringLike":{"kms:EncryptionContext:aws:s3:arn":["${bucket}","${bucket}/*"]}`,
    );
  });

  test("the network's way to S3 lets the roles through", () => {
    const endpoint = template.endpointPolicies('s3');
    const asks = [ask('trainer', GET, object), ask('ingest', PUT, object)].map((one) => ({ ...one, endpoint }));
    expect(decide(asks)).toEqual(['Allowed', 'Allowed']);
  });
});

test('an organization takes the place of the account', () => {
  const { stack } = build(() => ({ organizationId: 'o-a1b2c3d4e5' }));
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
  expect(policies).toContain('"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}');
  expect(policies).toContain('"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"}');
});

/** The one gateway endpoint. */
function idOf(template: Template, type: string): string {
  const found = template.findResources(type, { Properties: { VpcEndpointType: 'Gateway' } });
  return Object.keys(found)[0] ?? '';
}
