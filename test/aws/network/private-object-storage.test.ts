import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { PrivateModelNetwork, type PrivateModelNetworkProps } from '../../../lib/aws/network/private-model-network';
import { RetentionLock } from '../../../lib/core';
import { deployed } from '../../deployed';
import { decide, type Policy, type Question } from '../../oracle';

const OWN = '111122223333';
const OTHER = '444455556666';
const ORGANIZATION = 'o-a1b2c3d4e5';
const roleOf = (name: string, account = OWN) => `arn:aws:iam::${account}:role/${name}`;
const OBJECT = 'arn:aws:s3:::models/weights';
const LAYER = 'arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/sha256';

function build(props: Partial<PrivateModelNetworkProps> = {}) {
  const stack = new Stack(new App(), 'Stack');
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const { storage } = new PrivateModelNetwork(stack, 'Network', { logs, ...props });
  if (storage === undefined) throw new Error('an own VPC has its way to S3');
  const endpoint = () => {
    const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::EC2::VPCEndpoint'));
    return resource?.['Properties'];
  };
  const policy = (): Policy => deployed(endpoint().PolicyDocument);
  return { storage, endpoint, policy };
}

const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };

/** A request that the role and the bucket allow, so that the endpoint alone decides. */
function request(endpoint: Policy, change: Partial<Question> & { readonly organization?: string } = {}): Question {
  const { organization = ORGANIZATION, resourceAccount = OWN, ...question } = change;
  const principal = question.principal ?? roleOf('worker');
  return {
    principal,
    action: 's3:GetObject',
    resource: OBJECT,
    identity: [{ Statement: [EVERYTHING] }],
    resourcePolicy: { Statement: [{ ...EVERYTHING, Principal: '*' }] },
    endpoint: [endpoint],
    ...question,
    resourceAccount,
    context: {
      'aws:PrincipalArn': principal,
      'aws:PrincipalAccount': principal.split(':')[4] ?? '',
      'aws:PrincipalOrgID': organization,
      'aws:ResourceAccount': resourceAccount,
      'aws:ResourceOrgID': organization,
    },
  };
}

test('is a gateway that every subnet routes to', () => {
  expect(deployed(build().endpoint())).toMatchObject({
    VpcEndpointType: 'Gateway',
    ServiceName: 'com.amazonaws.eu-west-1.s3',
    RouteTableIds: [expect.stringContaining('Routes')],
  });
});

test('names no principal but `*`, as a gateway endpoint takes no other', () => {
  const { storage, policy } = build();
  storage.allow({ roleArn: roleOf('worker'), actions: ['s3:GetObject'], resources: [OBJECT] });
  storage.allowImageLayers();
  expect(policy().Statement).toHaveLength(4);
  for (const statement of policy().Statement) expect(statement).toMatchObject({ Principal: '*' });
});

test('lets own principals work on objects in own buckets', () => {
  const written = build().policy();
  const bucket = { resource: 'arn:aws:s3:::models' };
  expect(
    decide([
      request(written),
      request(written, { action: 's3:PutObject' }),
      request(written, { action: 's3:ListBucket', ...bucket }),
    ]),
  ).toEqual(['Allowed', 'Allowed', 'Allowed']);
});

test('lets nothing out to a bucket of another account, and nobody in from one', () => {
  const written = build().policy();
  expect(
    decide([
      request(written, { resourceAccount: OTHER }),
      request(written, { resourceAccount: OTHER, action: 's3:PutObject' }),
      request(written, { principal: roleOf('worker', OTHER) }),
      request(written, { principal: roleOf('worker', OTHER), resourceAccount: OTHER }),
    ]),
  ).toEqual(['ImplicitlyDenied', 'ImplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied']);
});

test('what is allowed names both sides itself, and does not lean on what is denied', () => {
  const { Statement } = build().policy();
  const allowed = { Statement: Statement.filter((statement) => 'Effect' in statement && statement.Effect === 'Allow') };
  expect(
    decide([
      request(allowed),
      request(allowed, { principal: roleOf('worker', OTHER) }),
      request(allowed, { resourceAccount: OTHER }),
    ]),
  ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied']);
});

test('lets nobody administer a bucket', () => {
  const written = build().policy();
  const bucket = { resource: 'arn:aws:s3:::models' };
  expect(
    decide([
      request(written, { action: 's3:PutBucketPolicy', ...bucket }),
      request(written, { action: 's3:DeleteBucket', ...bucket }),
      request(written, { action: 's3:DeleteObjectVersion' }),
      request(written, { action: 's3:PutObjectRetention' }),
      request(written, { action: 's3:BypassGovernanceRetention' }),
    ]),
  ).toEqual(Array(5).fill('ImplicitlyDenied'));
});

test('with an organization, its accounts reach each other and nobody else', () => {
  const written = build({ organizationId: ORGANIZATION }).policy();
  const sister = roleOf('worker', OTHER);
  expect(
    decide([
      request(written, { principal: sister, resourceAccount: OTHER }),
      request(written, { resourceAccount: OTHER }),
      request(written, { principal: sister, organization: 'o-0000000000' }),
    ]),
  ).toEqual(['Allowed', 'Allowed', 'ExplicitlyDenied']);
});

test('with an organization, a bucket outside it is out of reach', () => {
  const question = request(build({ organizationId: ORGANIZATION }).policy(), { resourceAccount: OTHER });
  const outside = { ...question, context: { ...question.context, 'aws:ResourceOrgID': 'o-0000000000' } };
  expect(decide([outside])).toEqual(['ImplicitlyDenied']);
});

test('a role is allowed more by name: that action on that resource', () => {
  const { storage, policy } = build();
  storage.allow({ roleArn: roleOf('worker'), actions: ['s3:GetObject'], resources: [OBJECT] });
  const written = policy();
  const elsewhere = { resourceAccount: OTHER };
  expect(
    decide([
      request(written, elsewhere),
      request(written, { ...elsewhere, principal: roleOf('somebody-else') }),
      request(written, { ...elsewhere, action: 's3:PutObject' }),
      request(written, { ...elsewhere, resource: `${OBJECT}-2` }),
    ]),
  ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied', 'ImplicitlyDenied']);
});

test('image layers, which ECR signs for itself, can be read only once that is asked for', () => {
  const closed = build().policy();
  const { storage, policy } = build();
  storage.allowImageLayers();
  const byEcr = { principal: roleOf('ecr', OTHER), resourceAccount: OTHER };
  expect(
    decide([
      request(closed, { ...byEcr, resource: LAYER }),
      request(policy(), { ...byEcr, resource: LAYER }),
      request(policy(), { ...byEcr, resource: LAYER, action: 's3:PutObject' }),
      request(policy(), byEcr),
      request(policy(), { resourceAccount: OTHER }),
    ]),
  ).toEqual(['ImplicitlyDenied', 'Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied', 'ImplicitlyDenied']);
});
