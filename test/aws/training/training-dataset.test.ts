import { Duration, Stack, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  AiAsset,
  InternalAccessAnalyzer,
  RetentionLock,
  TrainingDataset,
  type TrainingDatasetProps,
  ZeroTrust,
} from '../../../lib/aws';
import { findingsIn } from '../../judged';
import { asset, buildDataset as build, SERVICE } from './dataset';
import { ENV, roleArn as role } from './environment';

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

test('an organization takes the place of the account', () => {
  const { stack } = build(() => ({ organizationId: 'o-a1b2c3d4e5' }));
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
  expect(policies).toContain('"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}');
  expect(policies).toContain('"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"}');
});
