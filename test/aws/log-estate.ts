import { App, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ImmutableLogBucket, type ImmutableLogBucketProps, RetentionLock } from '../../lib/aws';
import { deployed } from '../deployed';
import { decide, type Policy, type Question } from '../oracle';

export const ACCOUNT = '111122223333';
export const DEPLOYER = `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-west-1`;
export const ADMIN = `arn:aws:iam::${ACCOUNT}:role/admin`;
export const EVERYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Where stacks go: somewhere said, or wherever they are deployed. Both read the same once deployed. */
export const ENVS: [string, StackProps][] = [
  ['env-agnostic', {}],
  ['explicit', { env: { account: ACCOUNT, region: 'eu-west-1' } }],
];

/** A log bucket in a stack of its own. */
export function logBucket(props: Partial<ImmutableLogBucketProps> = {}, stackProps: StackProps = {}) {
  const app = new App();
  const stack = new Stack(app, 'Stack', stackProps);
  const lock = RetentionLock.staged(Duration.days(400));
  return { app, stack, logs: new ImmutableLogBucket(stack, 'Logs', { lock, ...props }) };
}

type Resource = { Type: string; Properties: Record<string, unknown> };

const ARNS: Record<string, (id: string) => string> = {
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id.toLowerCase()}`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/${id}`,
  'AWS::KMS::Key': (id) => `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${id}`,
};

/** The policies of a stack as they are once deployed. */
export function deployedPolicies(stack: Stack) {
  const resources: Record<string, Resource> = Template.fromStack(stack).toJSON()['Resources'];
  const values: Record<string, string> = {};
  for (const [id, { Type }] of Object.entries(resources)) values[`${id}.Arn`] = ARNS[Type]?.(id) ?? id;
  const only = (type: string, path: string, property: string) => {
    const found = Object.entries(resources).filter(
      ([id, r]) => r.Type === type && id.replace(/[0-9A-F]{8}$/, '') === path,
    );
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${type} ${path}`);
    return {
      arn: values[`${found[0][0]}.Arn`] ?? '',
      policy: deployed(found[0][1].Properties[property], values) as Policy,
    };
  };
  return {
    bucket: (path = 'Logs') => ({
      arn: only('AWS::S3::Bucket', path, '').arn,
      policy: only('AWS::S3::BucketPolicy', `${path}Policy`, 'PolicyDocument').policy,
    }),
    key: (path = 'LogsKey') => only('AWS::KMS::Key', path, 'KeyPolicy'),
    role: (path: string) => only('AWS::IAM::Policy', `${path}DefaultPolicy`, 'PolicyDocument').policy,
  };
}

type Asked = Omit<Question, 'resource' | 'resourcePolicy'>;
type Guarded = { readonly arn: string; readonly policy: Policy };

/** The question whether somebody may do something to a bucket, its objects or a key, over TLS 1.3 unless said otherwise. */
export function ask(to: Guarded, question: Asked, object?: string): Question {
  return {
    ...question,
    resource: object === undefined ? to.arn : `${to.arn}/${object}`,
    resourceAccount: ACCOUNT,
    resourcePolicy: to.policy,
    context: {
      'aws:SecureTransport': 'true',
      ...(question.action.startsWith('s3:') && { 's3:TlsVersion': '1.3' }),
      ...question.context,
    },
  };
}

/** What AWS says of a request by one of its services. */
export const SERVICE = { 'aws:PrincipalIsAWSService': 'true' };

/** What AWS says of a request by a role. */
export const byRole = (role: string) => ({ 'aws:PrincipalIsAWSService': 'false', 'aws:PrincipalArn': role });

/** A request by a role which may do everything that no Deny keeps it from. */
export const as = (role: string) => ({
  principal: role,
  identity: [EVERYTHING],
  context: byRole(role),
});

export { decide };
