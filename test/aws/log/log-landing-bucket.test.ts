import { Match, Template } from 'aws-cdk-lib/assertions';
import { LogSource } from '../../../lib/aws';
import { ACCOUNT, ADMIN, as, ask, DEPLOYER, decide, deployedPolicies, logBucket } from '../log-estate';

const landed = (...sources: LogSource[]) => {
  const { logs, stack } = logBucket();
  const destinations = sources.map((source) => logs.addSource(source));
  return { logs, stack, destinations, template: Template.fromStack(stack) };
};

const KINDS: [string, LogSource, string][] = [
  ['under the key of the locked bucket', LogSource.config(), 'LogsLandingkms'],
  ['under a key of S3', LogSource.s3ServerAccess(), 'LogsLandingsses3'],
  ['with a name that WAF accepts', LogSource.webAcl(), 'LogsLandingwaf'],
];

test.each(KINDS)('a bucket %s is private, versioned and without lock, and empties itself', (_name, source) => {
  landed(source).template.hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: Match.absent(),
    VersioningConfiguration: { Status: 'Enabled' },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    LifecycleConfiguration: {
      Rules: [
        { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
        { Status: 'Enabled', ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 7 } },
      ],
    },
    ReplicationConfiguration: Match.objectLike({
      Rules: [
        Match.objectLike({
          Status: 'Enabled',
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: {
            Bucket: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Logs[0-9A-F]{8}$'), 'Arn'] },
            EncryptionConfiguration: { ReplicaKmsKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LogsKey'), 'Arn'] } },
          },
        }),
      ],
    }),
  });
});

test('all of it outlives its stack', () => {
  const { template } = landed(...KINDS.map(([, source]) => source));
  template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  template.allResources('AWS::S3::BucketPolicy', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  template.resourceCountIs('AWS::S3::Bucket', 4);
  template.resourceCountIs('AWS::S3::BucketPolicy', 4);
});

test('what lands for S3 and for load balancers is encrypted by S3, everything else by the key of the locked bucket', () => {
  const algorithms = (source: LogSource, id: string) => {
    const [found] = Object.entries(landed(source).template.findResources('AWS::S3::Bucket')).filter(([name]) =>
      name.startsWith(id),
    );
    return found?.[1]['Properties']['BucketEncryption']['ServerSideEncryptionConfiguration'];
  };
  const blocked = { BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } };
  const sse = [{ ...blocked, ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }];
  const kms = [
    {
      ...blocked,
      BucketKeyEnabled: true,
      ServerSideEncryptionByDefault: {
        SSEAlgorithm: 'aws:kms',
        KMSMasterKeyID: { 'Fn::GetAtt': ['LogsKeyB5D1D597', 'Arn'] },
      },
    },
  ];
  expect(algorithms(LogSource.s3ServerAccess(), 'LogsLandingsses3')).toEqual(sse);
  expect(algorithms(LogSource.applicationLoadBalancer(), 'LogsLandingsses3')).toEqual(sse);
  expect(algorithms(LogSource.config(), 'LogsLandingkms')).toEqual(kms);
  expect(algorithms(LogSource.webAcl(), 'LogsLandingwaf')).toEqual(kms);
});

test('only the one for WAF has a name of its own: fixed for the life of the stack, and new in the next', () => {
  const { template } = landed(...KINDS.map(([, source]) => source));
  const names = Object.values(template.findResources('AWS::S3::Bucket')).flatMap(
    ({ Properties }) => Properties.BucketName ?? [],
  );
  const life = {
    'Fn::Select': [4, { 'Fn::Split': ['-', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }] }],
  };
  expect(names).toEqual([
    { 'Fn::Join': ['', [expect.stringMatching(/^aws-waf-logs-[0-9a-f]{8}-$/), { Ref: 'AWS::AccountId' }, '-', life]] },
  ]);
});

test('sources with the same needs share a bucket', () => {
  const { destinations, template } = landed(
    LogSource.config(),
    LogSource.guardDuty({ detectorId: 'd1' }),
    LogSource.bedrockInvocations(),
    LogSource.s3ServerAccess(),
    LogSource.applicationLoadBalancer(),
  );
  template.resourceCountIs('AWS::S3::Bucket', 3);
  expect(new Set(destinations.map(({ bucket }) => bucket)).size).toBe(2);
});

test('a source is told the landing bucket, its prefix and the policy to wait for', () => {
  const { destinations, logs } = landed(LogSource.s3ServerAccess());
  const [destination] = destinations;
  expect(destination?.bucket === logs.bucket).toBe(false);
  expect(destination?.prefix).toBe('s3-access');
  expect(destination?.ready === destination?.bucket.policy).toBe(true);
});

test.each(KINDS)('a bucket %s is as closed to administrators as the locked one', (_name, source, id) => {
  const bucket = deployedPolicies(landed(source).stack).bucket(id);
  const objects = ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject', 's3:ReplicateObject'];
  const setUp = [
    's3:PutBucketPolicy',
    's3:PutLifecycleConfiguration',
    's3:PutReplicationConfiguration',
    's3:DeleteBucket',
  ];
  const answers = decide([
    ...objects.map((action) => ask(bucket, { ...as(ADMIN), action }, 'x')),
    ...setUp.map((action) => ask(bucket, { ...as(ADMIN), action })),
    ask(bucket, { ...as(DEPLOYER), action: 's3:PutBucketPolicy' }),
  ]);
  expect(answers).toEqual([...[...objects, ...setUp].map(() => 'ExplicitlyDenied'), 'Allowed']);
});

test('logs that land are replicated to an archive at once, because a replica is replicated no further', () => {
  const archive = {
    bucketArn: 'arn:aws:s3:::archive',
    keyArn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/a`,
    account: '999999999999',
  };
  const { logs, stack } = logBucket({ replicateTo: archive });
  logs.addSource(LogSource.config());
  Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
    ReplicationConfiguration: {
      Rules: [
        Match.objectLike({
          Priority: 1,
          Destination: Match.objectLike({ Bucket: { 'Fn::GetAtt': [Match.anyValue(), 'Arn'] } }),
        }),
        Match.objectLike({
          Priority: 2,
          Destination: Match.objectLike({ Bucket: archive.bucketArn, Account: archive.account }),
        }),
      ],
    },
  });
});
