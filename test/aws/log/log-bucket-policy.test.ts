import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { LogSource } from '../../../lib/aws';
import {
  ACCOUNT,
  ADMIN,
  as,
  ask,
  byRole,
  DEPLOYER,
  decide,
  deployedPolicies,
  ENVS,
  logBucket,
  SERVICE,
} from '../log-estate';

const onBucket = [
  's3:DeleteBucket',
  's3:DeleteBucketPolicy',
  's3:PauseReplication',
  's3:PutBucketAbac',
  's3:PutBucketAcl',
  's3:PutBucketLogging',
  's3:PutBucketNotification',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketOwnershipControls',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutIntelligentTieringConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutReplicationConfiguration',
];
const onObject = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersion',
  's3:PutObjectAcl',
  's3:PutObjectAnnotation',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  's3:PutObjectTagging',
  's3:PutObjectVersionAcl',
  's3:ReplicateDelete',
  's3:UpdateObjectEncryption',
];
const writing = [
  's3:AbortMultipartUpload',
  's3:PutObject',
  's3:ReplicateObject',
  's3:ReplicateTags',
  's3:ObjectOwnerOverrideToBucketOwner',
];

test('the policy is the same in a stack that says where it goes', () => {
  const [agnostic, explicit] = ENVS.map(([, env]) => deployedPolicies(logBucket({}, env).stack).bucket());
  expect(explicit).toEqual(agnostic);
});

describe('a bucket without sources and writers', () => {
  const bucket = deployedPolicies(logBucket().stack).bucket();
  const questions = (role: string) => [
    ...onBucket.map((action) => ask(bucket, { ...as(role), action })),
    ...onObject.map((action) => ask(bucket, { ...as(role), action }, 'AWSLogs/x')),
  ];

  test('an administrator weakens nothing: neither the bucket nor an object in it', () => {
    const answers = decide(questions(ADMIN));
    expect(answers).toEqual(answers.map(() => 'ExplicitlyDenied'));
  });

  test('the deployment role may change the protection', () => {
    const answers = decide(questions(DEPLOYER));
    expect(answers).toEqual(answers.map(() => 'Allowed'));
  });

  test('nobody else writes, not even the deployment role', () => {
    const answers = decide(
      [ADMIN, DEPLOYER].flatMap((role) => writing.map((action) => ask(bucket, { ...as(role), action }, 'AWSLogs/x'))),
    );
    expect(answers).toEqual(answers.map(() => 'ExplicitlyDenied'));
  });

  test('an administrator reads', () => {
    const read = ['s3:GetObject', 's3:GetObjectVersion', 's3:RestoreObject'];
    const answers = decide([
      ...read.map((action) => ask(bucket, { ...as(ADMIN), action }, 'AWSLogs/x')),
      ask(bucket, { ...as(ADMIN), action: 's3:ListBucket' }),
    ]);
    expect(answers).toEqual(answers.map(() => 'Allowed'));
  });

  test('nobody reads without TLS, or over TLS 1.1', () => {
    const read = (context: Record<string, string>) => {
      const asked = { ...as(DEPLOYER), action: 's3:GetObject' };
      return ask(bucket, { ...asked, context: { ...asked.context, ...context } }, 'AWSLogs/x');
    };
    expect(
      decide([
        read({ 'aws:SecureTransport': 'false' }),
        read({ 's3:TlsVersion': '1.1' }),
        read({ 's3:TlsVersion': '1.2' }),
      ]),
    ).toEqual(['ExplicitlyDenied', 'ExplicitlyDenied', 'Allowed']);
  });
});

test('a role whose name only resembles the deployment role has no more rights than another', () => {
  const bucket = deployedPolicies(logBucket().stack).bucket();
  const [answer] = decide([ask(bucket, { ...as(`${DEPLOYER}-2`), action: 's3:PutBucketPolicy' })]);
  expect(answer).toBe('ExplicitlyDenied');
});

test('a break-glass role may do what the deployment role may', () => {
  const { stack } = logBucket({ breakGlass: iam.Role.fromRoleArn(new Stack(), 'Glass', ADMIN) });
  const [answer] = decide([ask(deployedPolicies(stack).bucket(), { ...as(ADMIN), action: 's3:PutBucketPolicy' })]);
  expect(answer).toBe('Allowed');
});

test('neither an anonymous request nor a service that was not added writes', () => {
  const bucket = deployedPolicies(logBucket().stack).bucket();
  const put = { action: 's3:PutObject' };
  const service = { ...put, principal: 'cloudtrail.amazonaws.com', context: SERVICE };
  expect(
    decide([ask(bucket, { ...as(ADMIN), ...put, context: {} }, 'x'), ask(bucket, service, `AWSLogs/${ACCOUNT}/x`)]),
  ).toEqual(['ExplicitlyDenied', 'ImplicitlyDenied']);
});

describe('a named writer', () => {
  const role = iam.Role.fromRoleArn(new Stack(), 'Firehose', `arn:aws:iam::${ACCOUNT}:role/firehose`);
  const { stack } = logBucket({ writers: [role] });
  const { bucket, key } = deployedPolicies(stack);
  const own = { principal: role.roleArn, context: byRole(role.roleArn) };
  const put = (context: Record<string, string>) =>
    ask(bucket(), { ...own, action: 's3:PutObject', context: { ...own.context, ...context } }, 'app/x');

  test('writes without any policy of its own, under the defaults of the bucket or under its key', () => {
    const algorithm = { 's3:x-amz-server-side-encryption': 'aws:kms' };
    const keyId = { 's3:x-amz-server-side-encryption-aws-kms-key-id': key().arn };
    expect(decide([put({}), put(algorithm), put({ ...algorithm, ...keyId })])).toEqual([
      'Allowed',
      'Allowed',
      'Allowed',
    ]);
  });

  test('writes under no other key', () => {
    const foreign = { 's3:x-amz-server-side-encryption-aws-kms-key-id': `${key().arn}2` };
    expect(decide([put({ 's3:x-amz-server-side-encryption': 'AES256' }), put(foreign)])).toEqual([
      'ExplicitlyDenied',
      'ExplicitlyDenied',
    ]);
  });

  test('neither replicates, nor deletes or changes what it wrote, whatever its own policy allows', () => {
    const answers = decide(
      ['s3:ReplicateObject', ...onObject].map((action) => ask(bucket(), { ...as(role.roleArn), action }, 'app/x')),
    );
    expect(answers).toEqual(answers.map(() => 'ExplicitlyDenied'));
  });

  test('uses the key through S3 only', () => {
    const generate = (via: string) =>
      ask(key(), { ...own, action: 'kms:GenerateDataKey', context: { 'kms:ViaService': via } });
    expect(decide([generate('s3.eu-west-1.amazonaws.com'), generate('ec2.eu-west-1.amazonaws.com')])).toEqual([
      'Allowed',
      'ImplicitlyDenied',
    ]);
  });

  test('reads nothing, and lets no other role write', () => {
    const read = ask(bucket(), { ...own, action: 's3:GetObject' }, 'app/x');
    const write = ask(bucket(), { ...as(ADMIN), action: 's3:PutObject' }, 'app/x');
    expect(decide([read, write])).toEqual(['ImplicitlyDenied', 'ExplicitlyDenied']);
  });
});

describe('the size of the policy', () => {
  const many = (n: number) => {
    const { logs, stack } = logBucket();
    for (let i = 0; i < n; i++) logs.addSource(LogSource.cloudTrail({ trailName: `trail-${i}` }));
    return stack;
  };

  test('a bucket policy that S3 would refuse fails at synthesis', () => {
    expect(() => Template.fromStack(many(40))).toThrow(
      /BucketPolicySize: 'addSource' must leave .* 20480 bytes .*Stack\/Logs/,
    );
  });

  test('one that S3 takes does not', () => {
    expect(() => Template.fromStack(many(10))).not.toThrow();
  });
});
