import { App, Stack, type StackProps } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { ModelArtifact, ReleaseStore } from '../../../lib/aws';
import { findingsIn } from '../../judged';
import { decide, type Policy } from '../../oracle';
import { ACCOUNT, deployedStack, ENV, EVERYTHING, roleArn } from './registry-app';

function build(stackProps: StackProps = { env: ENV }) {
  const stack = new Stack(new App(), 'Fraud', stackProps);
  const store = new ReleaseStore(stack, 'Store', {});
  const made = (name: string) =>
    new iam.Role(stack, name, { roleName: name, assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
  return { stack, store, made };
}

test.each([{}, { env: ENV }])('the bucket keeps versions and stays, with its key and its policy (%j)', (stackProps) => {
  const template = Template.fromStack(build(stackProps).stack);
  for (const type of ['Bucket', 'BucketPolicy']) template.hasResource(`AWS::S3::${type}`, { DeletionPolicy: 'Retain' });
  template.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    BucketEncryption: Match.objectLike({
      ServerSideEncryptionConfiguration: [
        Match.objectLike({
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() },
        }),
      ],
    }),
  });
});

const whoIs = (arn: string) => ({ 'aws:PrincipalArn': arn, 'aws:PrincipalAccount': arn.split(':')[4] ?? '' });

/** Requests to the store, by a role that may do everything besides, once others were granted. */
function requests() {
  const { stack, store, made } = build();
  store.publish(made('build'));
  store.publish(stack.node.findChild('build') as iam.Role);
  made('other');
  const template = deployedStack(stack);
  const bucket = `arn:aws:s3:::${template.idOf('AWS::S3::Bucket', /Store/)}`;
  const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${template.idOf('AWS::KMS::Key', /Store/)}`;
  const ask = (
    role: string,
    action: string,
    context: Record<string, string> = {},
    admin = true,
    arn = roleArn(role),
  ) => ({
    principal: arn,
    action,
    resource: action.includes('Bucket') ? bucket : `${bucket}/fraud/model.tar.gz`,
    resourceAccount: ACCOUNT,
    resourcePolicy: template.resourcePolicy(bucket) as Policy,
    identity: [...template.rolePolicies(role), ...(admin ? [EVERYTHING] : [])],
    context: { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3', ...whoIs(arn), ...context },
  });
  return { ask, key };
}

const ONCE = { 's3:if-none-match': '*', 's3:ObjectCreationOperation': 'true' };

test('who publishes puts objects where none are, in one piece or in parts', () => {
  const { ask, key } = requests();
  const own = { 's3:x-amz-server-side-encryption': 'aws:kms', 's3:x-amz-server-side-encryption-aws-kms-key-id': key };
  const asked = [
    ask('build', 's3:PutObject', ONCE, false),
    ask('build', 's3:PutObject', { ...ONCE, ...own }, false),
    ask('build', 's3:PutObject', { 's3:ObjectCreationOperation': 'false' }, false),
    ask('build', 's3:AbortMultipartUpload', {}, false),
    ask('other', 's3:GetObject'),
  ];
  expect(decide(asked)).toEqual(asked.map(() => 'Allowed'));
});

test.each<[string, string, Record<string, string>]>([
  ['build', 's3:PutObject', { 's3:ObjectCreationOperation': 'true' }],
  ['build', 's3:PutObject', {}],
  ['build', 's3:PutObject', { ...ONCE, 's3:x-amz-server-side-encryption': 'AES256' }],
  [
    'build',
    's3:PutObject',
    { ...ONCE, 's3:x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:1:key/x' },
  ],
  ['build', 's3:DeleteObject', {}],
  ['build', 's3:DeleteObjectVersion', {}],
  ['build', 's3:PutBucketPolicy', {}],
  ['build', 's3:PutBucketVersioning', {}],
  ['build', 's3:PutReplicationConfiguration', {}],
  ['other', 's3:PutObject', ONCE],
  ['build', 's3:PutObject', { ...ONCE, 'aws:PrincipalAccount': '444455556666' }],
  ['other', 's3:GetObject', { 'aws:PrincipalAccount': '444455556666' }],
  ['other', 's3:GetObjectVersion', { 'aws:PrincipalAccount': '444455556666' }],
  ['other', 's3:DeleteObject', {}],
  ['other', 's3:GetObject', { 'aws:SecureTransport': 'false' }],
])('%s, an administrator besides, may not do %s with %j', (role, action, context) => {
  const { ask } = requests();
  const bucket = { ...ask(role, action, context) };
  const resource = /Replication/.test(action) ? bucket.resource.replace(/\/.*/, '') : bucket.resource;
  expect(decide([{ ...bucket, resource }])).toEqual(['ExplicitlyDenied']);
});

test('the deployment role may change the bucket', () => {
  const { ask } = requests();
  const deployer = roleArn(`cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-west-1`);
  expect(decide([ask('other', 's3:PutBucketPolicy', {}, true, deployer)])).toEqual(['Allowed']);
});

test('our own rules find nothing', () => {
  const { stack, store, made } = build();
  store.publish(made('build'));
  expect(findingsIn(Template.fromStack(stack).toJSON()).map(({ rule, resource }) => [rule, resource])).toEqual([]);
});

test.each([
  ['a bucket', false],
  ['a store', true],
])('weights in %s are inside of a perimeter: %s', (kind, fenced) => {
  const { stack, store } = build();
  const bucket = kind === 'a store' ? store.bucket : new s3.Bucket(stack, 'Other');
  const { source } = ModelArtifact.archive(bucket, 'fraud/model.tar.gz').bind(stack);
  new sagemaker.CfnModel(stack, 'Model', { primaryContainer: { image: 'x', modelDataSource: source } });
  const rules = findingsIn(Template.fromStack(stack).toJSON()).map(({ rule }) => rule);
  expect(rules.includes('ZTA-DATA-007')).toBe(!fenced);
});

test('what is no role publishes nothing', () => {
  const { stack, store } = build();
  expect(() => store.publish(new iam.User(stack, 'User'))).toThrow(/^GranteeNotRole: /);
});
