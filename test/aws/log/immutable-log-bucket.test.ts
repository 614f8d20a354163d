import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Match, type Matcher, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ImmutableLogBucket, LogSource, RetentionLock } from '../../../lib/aws';
import { ACCOUNT, logBucket } from '../log-estate';

const template = (props: Parameters<typeof logBucket>[0] = {}) => Template.fromStack(logBucket(props).stack);
const bucketOf = (found: Template) => Object.values(found.findResources('AWS::S3::Bucket'))[0];

test('the bucket is locked, versioned, private, without ACLs, under a key of its own', () => {
  template().hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 400 } },
    },
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('LogsKey'), 'Arn'] },
          },
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
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    LifecycleConfiguration: {
      Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }],
    },
  });
});

test('bucket, policy and key outlive their stack', () => {
  const found = template();
  for (const type of ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::KMS::Key']) {
    found.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    found.resourceCountIs(type, 1);
  }
});

test('there is no function, role or custom resource that could re-configure the bucket', () => {
  const types = Object.values(template().toJSON()['Resources']).map((resource) => (resource as { Type: string }).Type);
  expect(types.sort()).toEqual(['AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy']);
});

test('going from staged to locked changes nothing but the mode', () => {
  const staged = JSON.stringify(template());
  const locked = template({ lock: RetentionLock.locked(Duration.days(400), { acknowledge: 'irreversible' }) });
  locked.hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 400 } } },
  });
  expect(JSON.stringify(locked).replace('COMPLIANCE', 'GOVERNANCE')).toBe(staged);
});

test('logical ids stay', () => {
  expect(Object.keys(template().toJSON()['Resources'])).toEqual([
    'LogsKeyB5D1D597',
    'Logs59B087BB',
    'LogsPolicyA40370E1',
  ]);
});

test.each([
  ['RetentionUnderFloor', RetentionLock.staged(Duration.days(183))],
  ['RetentionDays', RetentionLock.staged(Duration.days(0), { reason: 'none' })],
])('a lock that will not do is refused: %s', (code, lock) => {
  expect(() => logBucket({ lock })).toThrow(expect.objectContaining({ code, constructPath: 'Stack/Logs' }));
});

test('logs are deleted no earlier than their lock ends, and never unless asked', () => {
  const rule = Match.objectLike({ ExpirationInDays: 400, NoncurrentVersionExpiration: { NoncurrentDays: 1 } });
  const expiring = (rules: Matcher) => ({ LifecycleConfiguration: { Rules: rules } });
  template({ expiresAfter: Duration.days(400) }).hasResourceProperties(
    'AWS::S3::Bucket',
    expiring(Match.arrayWith([rule])),
  );
  template({}).resourcePropertiesCountIs('AWS::S3::Bucket', expiring(Match.arrayWith([rule])), 0);
  expect(() => template({ expiresAfter: Duration.days(399) })).toThrow(
    expect.objectContaining({ code: 'ExpiryBeforeUnlock' }),
  );
});

test('logs move to cheaper storage only where that is asked for', () => {
  const transitions = [{ storageClass: s3.StorageClass.GLACIER, transitionAfter: Duration.days(90) }];
  template({ transitions }).hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: Match.arrayWith([{ Status: 'Enabled', Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 90 }] }]),
    },
  });
  expect(JSON.stringify(bucketOf(template()))).not.toContain('Transition');
});

test('no lifecycle rule deletes logs', () => {
  expect(JSON.stringify(bucketOf(template()))).not.toContain('Expiration');
});

describe('a source that delivers into the locked bucket', () => {
  test('gets the bucket, and a policy to wait for', () => {
    const { logs } = logBucket();
    const destination = logs.addSource(LogSource.vpcFlowLogs());
    // Compared one by one: a difference between constructs would take minutes to print.
    expect(destination.bucket === logs.bucket).toBe(true);
    expect(destination.ready === logs.bucket.policy).toBe(true);
    expect(destination.prefix).toBeUndefined();
    expect(logs.bucket.policy).toBeInstanceOf(s3.BucketPolicy);
  });

  test('gets the same answer when it is added again', () => {
    const { logs } = logBucket();
    const first = logs.addSource(LogSource.vpcFlowLogs());
    expect(logs.addSource(LogSource.vpcFlowLogs()) === first).toBe(true);
  });
});

test('stacks that deliver depend on the log bucket, and never the other way round', () => {
  const app = new App();
  const home = new Stack(app, 'Home');
  const user = new Stack(app, 'User');
  const logs = new ImmutableLogBucket(home, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const sources = [
    LogSource.cloudTrail({ trailName: 'audit' }),
    LogSource.webAcl(),
    LogSource.s3ServerAccess(),
    LogSource.config(),
  ];
  for (const [i, source] of sources.entries()) {
    const { bucket, ready } = logs.addSource(source);
    const output = new CfnOutput(user, `Bucket${i}`, { value: bucket.bucketName });
    output.node.addDependency(ready);
  }
  expect(() => app.synth()).not.toThrow();
  expect(user.dependencies.map(({ stackName }) => stackName)).toEqual(['Home']);
  expect(home.dependencies).toHaveLength(0);
});

describe('replicateTo', () => {
  const keyArn = 'arn:aws:kms:eu-west-1:999999999999:key/archive';
  const archive = { bucketArn: 'arn:aws:s3:::archive', keyArn, account: '999999999999' };

  test('copies every log into the archive account, which then owns the copy', () => {
    template({ replicateTo: archive }).hasResourceProperties('AWS::S3::Bucket', {
      ReplicationConfiguration: {
        Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('Replication'), 'Arn'] },
        Rules: [
          {
            Status: 'Enabled',
            Priority: 1,
            Filter: { Prefix: '' },
            DeleteMarkerReplication: { Status: 'Disabled' },
            SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
            Destination: {
              Bucket: archive.bucketArn,
              Account: archive.account,
              AccessControlTranslation: { Owner: 'Destination' },
              EncryptionConfiguration: { ReplicaKmsKeyID: keyArn },
            },
          },
        ],
      },
    });
  });

  test('needs another account than the bucket has', () => {
    const env = { account: ACCOUNT, region: 'eu-west-1' };
    expect(() => logBucket({ replicateTo: { ...archive, account: ACCOUNT } }, { env })).toThrow(
      expect.objectContaining({ code: 'ArchiveInSameAccount' }),
    );
  });

  test('without it, nothing is copied', () => {
    expect(bucketOf(template())?.['Properties']).not.toHaveProperty('ReplicationConfiguration');
  });
});

test('the escape hatch is open: the plain resource can be reached', () => {
  const { logs } = logBucket();
  expect(logs.bucket.node.defaultChild).toBeInstanceOf(s3.CfnBucket);
  expect(logs.node.defaultChild === logs.bucket).toBe(true);
});
