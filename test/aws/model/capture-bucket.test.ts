import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ImmutableLogBucket, RetentionLock } from '../../../lib/aws';
import { CaptureBucket, type CaptureBucketProps } from '../../../lib/aws/model/capture-bucket';
import { decide, type Policy } from '../../oracle';
import { DeployedTemplate } from '../deployed-arns';

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const DEPLOYER = role('cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1');

function build(props: (stack: Stack) => Partial<CaptureBucketProps> = () => ({})) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const capture = new CaptureBucket(stack, 'Capture', { writerArn: role('writer'), ...props(stack) });
  return { stack, capture, template: () => Template.fromStack(stack) };
}

test('the bucket is encrypted with a governed key, versioned, private and there to stay', () => {
  const template = build().template();
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
              KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CaptureKey'), 'Arn'] },
            },
          },
        ],
      },
      LifecycleConfiguration: {
        Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' }],
      },
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
  template.hasResource('AWS::S3::BucketPolicy', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  template.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    Properties: {
      KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'OnlyTrustedBaseChangesTheKey' })]) },
    },
  });
});

test('captured data is kept as long as said, in every version', () => {
  build(() => ({ keepFor: Duration.days(30) }))
    .template()
    .hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          { ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' },
        ]),
      },
    });
});

test('a given key takes the place of a governed one', () => {
  const { template } = build((stack) => ({ encryptionKey: new kms.Key(stack, 'Mine') }));
  template().resourceCountIs('AWS::KMS::Key', 1);
  template().hasResourceProperties('AWS::S3::Bucket', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        Match.objectLike({
          ServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Mine'), 'Arn'] },
          },
        }),
      ],
    },
  });
});

test('each access is logged where logs are given', () => {
  const { template } = build((stack) => ({
    logs: new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged({ toDays: () => 400 }) }),
  }));
  const [, capture] =
    Object.entries(template().findResources('AWS::S3::Bucket')).find(([id]) => id.startsWith('Capture')) ?? [];
  expect(capture?.['Properties'].LoggingConfiguration).toMatchObject({
    DestinationBucketName: { Ref: expect.stringMatching('^Logs') },
  });
});

describe('the policy', () => {
  const { capture, template: made } = build((stack) => ({
    breakGlass: iam.Role.fromRoleArn(stack, 'BreakGlass', role('break-glass')),
  }));
  capture.admitReader(role('reader'));
  const template = new DeployedTemplate(made());
  const bucket = `arn:aws:s3:::${template.idOf('AWS::S3::Bucket', /Capture/)}`;
  const object = `${bucket}/capture/a.jsonl`;
  const admin: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const people = ['writer', 'reader', 'break-glass', 'admin'].map(role).concat(DEPLOYER);

  type Ask = [action: string, resource: string, context?: Record<string, string>];

  /** Who may do each of these, although all are administrators. */
  function whoMay(asks: Ask[]): string[][] {
    const questions = asks.flatMap(([action, resource, context]) =>
      people.map((principal) => ({
        principal,
        action,
        resource,
        context: { 'aws:PrincipalArn': principal, 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.2', ...context },
        identity: [admin],
        resourcePolicy: template.resourcePolicy(resource),
        resourceAccount: '111122223333',
      })),
    );
    const decisions = decide(questions);
    return asks.map((_, i) => people.filter((_, j) => decisions[i * people.length + j] === 'Allowed'));
  }

  test('lets the writer alone write', () => {
    expect(whoMay([['s3:PutObject', object]])).toEqual([[role('writer')]]);
  });

  test('lets named readers read, and the writer if it had the right', () => {
    const reading: Ask[] = [
      ['s3:GetObject', object],
      ['s3:GetObjectVersion', object],
    ];
    expect(whoMay(reading)).toEqual(reading.map(() => [role('writer'), role('reader')]));
  });

  test('lets the trusted base alone change the bucket or delete from it', () => {
    const weakening: Ask[] = [
      ['s3:DeleteBucket', bucket],
      ['s3:DeleteBucketPolicy', bucket],
      ['s3:PutBucketAcl', bucket],
      ['s3:PutBucketLogging', bucket],
      ['s3:PutBucketOwnershipControls', bucket],
      ['s3:PutBucketPolicy', bucket],
      ['s3:PutBucketPublicAccessBlock', bucket],
      ['s3:PutBucketVersioning', bucket],
      ['s3:PutEncryptionConfiguration', bucket],
      ['s3:PutInventoryConfiguration', bucket],
      ['s3:PutLifecycleConfiguration', bucket],
      ['s3:PutReplicationConfiguration', bucket],
      ['s3:DeleteObject', object],
      ['s3:DeleteObjectVersion', object],
      ['s3:PutObjectAcl', object],
      ['s3:PutObjectVersionAcl', object],
    ];
    expect(whoMay(weakening)).toEqual(weakening.map(() => [role('break-glass'), DEPLOYER]));
  });

  test('lets nobody in by a weak connection', () => {
    const weak: Ask[] = [
      ['s3:GetObject', object, { 'aws:SecureTransport': 'false' }],
      ['s3:GetObject', object, { 's3:TlsVersion': '1.1' }],
    ];
    expect(whoMay(weak)).toEqual([[], []]);
  });
});
