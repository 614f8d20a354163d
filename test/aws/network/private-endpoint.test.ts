import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { EndpointPolicy, type EndpointUse } from '../../../lib/aws/network/endpoint-policy';
import { PrivateModelNetwork, type PrivateModelNetworkProps } from '../../../lib/aws/network/private-model-network';
import { ConfigError, RetentionLock } from '../../../lib/core';
import { deployed } from '../../deployed';
import { decide, type Policy, type Question } from '../../oracle';

const OWN = '111122223333';
const OTHER = '444455556666';
const ORGANIZATION = 'o-a1b2c3d4e5';
const roleOf = (name: string, account = OWN) => `arn:aws:iam::${account}:role/${name}`;
const MODEL = 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-x';
const USE: EndpointUse = { roleArn: roleOf('adjuster'), actions: ['bedrock:InvokeModel'], resources: [MODEL] };

function build(props: Partial<PrivateModelNetworkProps> = {}) {
  const stack = new Stack(new App(), 'Stack', { env: { account: OWN, region: 'eu-west-1' } });
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const network = new PrivateModelNetwork(stack, 'Network', { logs, ...props });
  const endpoint = network.endpoint(ec2.InterfaceVpcEndpointAwsService.BEDROCK_RUNTIME);
  return { stack, endpoint, policy: () => policyOf(stack) };
}

function policyOf(stack: Stack): Policy {
  const [resource] = Object.values(
    Template.fromStack(stack).findResources('AWS::EC2::VPCEndpoint', { Properties: { VpcEndpointType: 'Interface' } }),
  );
  return deployed(resource?.['Properties'].PolicyDocument);
}

const EVERYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

function request(endpoint: Policy, change: Partial<Question> & { readonly organization?: string } = {}): Question {
  const { organization = ORGANIZATION, ...question } = change;
  const principal = question.principal ?? USE.roleArn;
  return {
    principal,
    action: 'bedrock:InvokeModel',
    resource: MODEL,
    resourceAccount: principal.split(':')[4] ?? '',
    identity: [EVERYTHING],
    endpoint: [endpoint],
    ...question,
    context: {
      'aws:PrincipalArn': principal,
      'aws:PrincipalAccount': principal.split(':')[4] ?? '',
      'aws:PrincipalOrgID': organization,
    },
  };
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigError) return error.code;
    throw error;
  }
  return undefined;
}

test('an endpoint for which nothing was allowed lets nobody through', () => {
  const { policy } = build();
  expect(policy().Statement).toHaveLength(1);
  expect(decide([request(policy())])).toEqual(['ImplicitlyDenied']);
});

test('what is allowed is that role, that action and that resource, and nothing beside', () => {
  const { endpoint, policy } = build();
  endpoint.allow(USE);
  const written = policy();
  expect(
    decide([
      request(written),
      request(written, { principal: roleOf('somebody-else') }),
      request(written, { principal: roleOf('adjuster-2') }),
      request(written, { action: 'bedrock:InvokeModelWithResponseStream' }),
      request(written, { resource: `${MODEL}-2` }),
      request(written, { resource: MODEL.replace('eu-west-1', 'us-east-1') }),
    ]),
  ).toEqual(['Allowed', ...Array(5).fill('ImplicitlyDenied')]);
});

test('a role of another account is denied, even where it was allowed by name', () => {
  const { endpoint, policy } = build();
  const foreign = roleOf('adjuster', OTHER);
  endpoint.allow({ ...USE, roleArn: foreign });
  expect(decide([request(policy(), { principal: foreign })])).toEqual(['ExplicitlyDenied']);
});

test('with an organization, its accounts may be allowed and others stay denied', () => {
  const { endpoint, policy } = build({ organizationId: ORGANIZATION });
  const sister = roleOf('adjuster', OTHER);
  endpoint.allow({ ...USE, roleArn: sister });
  const written = policy();
  expect(
    decide([
      request(written, { principal: sister }),
      request(written, { principal: sister, organization: 'o-0000000000' }),
      request(written, { principal: roleOf('unnamed', OTHER) }),
    ]),
  ).toEqual(['Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied']);
});

test('a role may be in a stack that names the endpoint, without a cycle', () => {
  const app = new App();
  const stack = new Stack(app, 'Network');
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const endpoint = new PrivateModelNetwork(stack, 'Network', { logs }).endpoint(
    ec2.InterfaceVpcEndpointAwsService.BEDROCK_RUNTIME,
  );
  const later = new Stack(app, 'Later');
  new iam.ManagedPolicy(later, 'Policy', {
    statements: [
      new iam.PolicyStatement({
        actions: USE.actions,
        resources: USE.resources,
        conditions: { StringEquals: { 'aws:SourceVpce': endpoint.vpcEndpointId } },
      }),
    ],
  });
  endpoint.allow({ ...USE, roleArn: `arn:${later.partition}:iam::${later.account}:role/adjuster` });
  expect(app.synth().stacks.map(({ id }) => id)).toEqual(['Network', 'Later']);
});

test('the same use twice is written once', () => {
  const { endpoint, policy } = build();
  endpoint.allow(USE);
  endpoint.allow(USE);
  expect(policy().Statement).toHaveLength(2);
});

test.each<[string, Partial<EndpointUse>]>([
  ['EndpointUseWildcard', { roleArn: roleOf('*') }],
  ['EndpointUseWildcard', { roleArn: roleOf('adjuste?') }],
  ['EndpointUseWildcard', { actions: ['bedrock:InvokeModel', 'bedrock:*'] }],
  ['EndpointUseEmpty', { actions: [] }],
  ['EndpointUseEmpty', { resources: [] }],
])('refuses with %s: %j', (code, change) => {
  const { endpoint } = build();
  expect(codeOf(() => endpoint.allow({ ...USE, ...change }))).toBe(code);
});

test('a policy over its quota is refused while it is written, and one that fits is not', () => {
  const { stack, endpoint, policy } = build();
  const grow = () => {
    for (let i = 0; i < 200; i++) endpoint.allow({ ...USE, roleArn: roleOf(`role-${i}`) });
  };
  expect(codeOf(grow)).toBe('EndpointPolicyTooLong');
  expect(EndpointPolicy.MAX_LENGTH).toBe(20_480);
  const statements = policy().Statement;
  const fits = { Version: '2012-10-17', Statement: statements.slice(0, -1) };
  expect(JSON.stringify(fits).length).toBeLessThanOrEqual(20_480);
  expect(JSON.stringify(stack.resolve({ ...fits, Statement: statements })).length).toBeGreaterThan(20_480);
});

test('what only the deployment knows is counted at its longest', () => {
  const stack = new Stack();
  const base = new iam.PolicyStatement({ principals: [new iam.StarPrincipal()], actions: ['s3:GetObject'] });
  const policy = new EndpointPolicy(stack, base);
  const roleArn = new CfnParameter(stack, 'Role').valueAsString;
  expect(
    codeOf(() => {
      for (let i = 0; i < 70; i++) policy.allow({ ...USE, roleArn });
    }),
  ).toBe('EndpointPolicyTooLong');
  expect(JSON.stringify(stack.resolve(policy.document.toJSON())).length).toBeLessThan(EndpointPolicy.MAX_LENGTH);
});
