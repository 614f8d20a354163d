import { App, CfnParameter, Duration, NestedStack, Stack, type StackProps } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Workload } from '../../../lib/aws/identity/workload';
import { WorkloadRole, type WorkloadRoleProps } from '../../../lib/aws/identity/workload-role';
import { stableRoleArn } from '../../../lib/aws/naming/stable-role-arn';
import { deployed } from '../../deployed';
import { decide, type Policy } from '../../oracle';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const PRINCIPAL = 'arn:aws:iam::111122223333:role/adjuster';
const code = (expected: string) => expect.objectContaining({ code: expected });

function workload(props: Partial<WorkloadRoleProps> = {}, stackProps: StackProps = {}, app = new App()) {
  const stack = new Stack(app, 'Claims', stackProps);
  const role = new WorkloadRole(stack, 'Adjuster', { service: Workload.LAMBDA, ...props });
  return { app, stack, role };
}

const functionOf = (scope: Stack, id: string, role: iam.IRole) =>
  new lambda.Function(scope, id, {
    role,
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async () => {}'),
  });

const roleIn = (stack: Stack) => Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'))[0];

const policiesIn = (stack: Stack): Policy[] =>
  Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map(({ Properties }) =>
    deployed(Properties.PolicyDocument),
  );

describe('who may take the role on', () => {
  const account = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
  const from = (arn: string) => ({ ...account, ArnLike: { 'aws:SourceArn': arn } });

  test.each<[string, Workload, string, object]>([
    ['Lambda', Workload.LAMBDA, 'lambda.amazonaws.com', account],
    ['ECS', Workload.ECS_TASK, 'ecs-tasks.amazonaws.com', from('arn:aws:ecs:eu-west-1:111122223333:*')],
    ['SageMaker', Workload.SAGEMAKER, 'sagemaker.amazonaws.com', account],
    [
      'an agent',
      Workload.BEDROCK_AGENT,
      'bedrock.amazonaws.com',
      from('arn:aws:bedrock:eu-west-1:111122223333:agent/*'),
    ],
    [
      'a knowledge base',
      Workload.BEDROCK_KNOWLEDGE_BASE,
      'bedrock.amazonaws.com',
      from('arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/*'),
    ],
    [
      'a batch job',
      Workload.BEDROCK_BATCH,
      'bedrock.amazonaws.com',
      from('arn:aws:bedrock:eu-west-1:111122223333:model-invocation-job/*'),
    ],
    [
      'AgentCore',
      Workload.AGENTCORE,
      'bedrock-agentcore.amazonaws.com',
      from('arn:aws:bedrock-agentcore:eu-west-1:111122223333:*'),
    ],
    ['another service', Workload.other('states.amazonaws.com'), 'states.amazonaws.com', account],
    [
      'one kind of resource of another service',
      Workload.other('states.amazonaws.com', { sourceResources: 'stateMachine:*' }),
      'states.amazonaws.com',
      from('arn:aws:states:eu-west-1:111122223333:stateMachine:*'),
    ],
  ])('%s, and only for resources of its own account', (_name, service, principal, Condition) => {
    const trust = [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: principal }, Condition }];
    for (const stackProps of [{}, { env: ENV }]) {
      const { stack } = workload({ service }, stackProps);
      expect(deployed(roleIn(stack)?.['Properties'].AssumeRolePolicyDocument.Statement)).toEqual(trust);
    }
  });

  test('EC2 without conditions, because it sends none of the keys', () => {
    const { stack } = workload({ service: Workload.EC2 });
    expect(deployed(roleIn(stack)?.['Properties'].AssumeRolePolicyDocument.Statement)).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } },
    ]);
  });
});

describe('the name', () => {
  const nameOf = (stack: Stack): string => deployed(roleIn(stack)?.['Properties'].RoleName);

  test('is the same with and without an explicit environment, and ends in the region', () => {
    const agnostic = nameOf(workload().stack);
    expect(agnostic).toMatch(/^Claims-Adjuster-[0-9a-f]{8}-eu-west-1$/);
    expect(nameOf(workload({}, { env: ENV }).stack)).toBe(agnostic);
  });

  test('follows the name of the stack, so that copies of an app do not meet', () => {
    expect(nameOf(workload({}, { stackName: 'claims-dev' }).stack)).not.toBe(
      nameOf(workload({}, { stackName: 'claims-prod' }).stack),
    );
  });

  test('tells apart what reads alike', () => {
    const stack = new Stack(new App(), 'Claims');
    const names = ['A_B', 'A.B', 'AB'].map((id) => new WorkloadRole(stack, id, { service: Workload.LAMBDA }).node);
    const roles = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
    expect(new Set(roles.map(({ Properties }) => deployed(Properties.RoleName).toLowerCase())).size).toBe(names.length);
  });

  test('fits 64 characters in the longest region', () => {
    const stack = new Stack(new App(), 'S'.repeat(100));
    new WorkloadRole(stack, 'R'.repeat(100), { service: Workload.LAMBDA });
    const name = deployed(roleIn(stack)?.['Properties'].RoleName, { 'AWS::Region': 'xx-longest-100-x' });
    expect(name).toHaveLength(64);
  });

  test('lets another stack name the role without depending on it', () => {
    const { app, role } = workload();
    const other = new Stack(app, 'Network');
    const arn = stableRoleArn(role, other);
    expect(deployed(other.resolve(arn))).toMatch(
      /^arn:aws:iam::111122223333:role\/Claims-Adjuster-[0-9a-f]{8}-eu-west-1$/,
    );
    app.synth();
    expect(other.dependencies).toEqual([]);
  });

  test('is the same in a nested stack, whose own name is known only at deployment', () => {
    const names = [1, 2].map(() => {
      const nested = new NestedStack(new Stack(new App(), 'Claims'), 'Nested');
      new WorkloadRole(nested, 'Adjuster', { service: Workload.LAMBDA });
      return nameOf(nested);
    });
    expect(names[0]).toMatch(/^Claims-Nested-Adjuster-/);
    expect(names[0]).toBe(names[1]);
  });
});

test('the role has no policy and no boundary, and short sessions, unless something is asked for', () => {
  const { stack } = workload();
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    MaxSessionDuration: 3600,
    ManagedPolicyArns: Match.absent(),
    Policies: Match.absent(),
    PermissionsBoundary: Match.absent(),
  });
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
});

test('boundary, session and description are taken over', () => {
  const stack = new Stack(new App(), 'Claims');
  new WorkloadRole(stack, 'Adjuster', {
    service: Workload.LAMBDA,
    permissionsBoundary: iam.ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'ai'),
    maxSessionDuration: Duration.hours(2),
    description: 'Judges claims',
  });
  const { Properties } = roleIn(stack) ?? {};
  expect(deployed(Properties.PermissionsBoundary)).toBe('arn:aws:iam::111122223333:policy/ai');
  expect(Properties).toMatchObject({ MaxSessionDuration: 7200, Description: 'Judges claims' });
});

test.each([59, 721])('a session of %d minutes is refused', (minutes) => {
  expect(() => workload({ maxSessionDuration: Duration.minutes(minutes) })).toThrow(code('SessionDuration'));
});

test.each([60, 720])('a session of %d minutes is accepted', (minutes) => {
  expect(() => workload({ maxSessionDuration: Duration.minutes(minutes) })).not.toThrow();
});

test('a session that only the deployment knows is refused, because it might last for ever', () => {
  const seconds = new CfnParameter(new Stack(new App(), 'Other'), 'Seconds', { type: 'Number' }).valueAsNumber;
  expect(() => workload({ maxSessionDuration: Duration.seconds(seconds) })).toThrow(code('SessionDuration'));
});

describe('in a network', () => {
  const arn = (resource: string) => `arn:aws:ec2:eu-west-1:111122223333:${resource}`;
  const subnets = (stack: Stack) => [ec2.Subnet.fromSubnetId(stack, 'A', 'subnet-a')];

  function ask(service: Workload, questions: [string, string, Record<string, string>?][]) {
    const { stack, role } = workload({ service });
    role.runsIn({ subnets: subnets(stack) });
    const identity = policiesIn(stack);
    return decide(
      questions.map(([action, resource, context]) => ({ principal: PRINCIPAL, action, resource, context, identity })),
    );
  }

  const create = 'ec2:CreateNetworkInterface';
  const inCode = { 'lambda:SourceFunctionArn': 'arn:aws:lambda:eu-west-1:111122223333:function:f' };

  test('Lambda opens and closes interfaces in the given subnets only', () => {
    expect(
      ask(Workload.LAMBDA, [
        [create, arn('subnet/subnet-a')],
        [create, arn('network-interface/*')],
        [create, arn('security-group/sg-1')],
        ['ec2:DeleteNetworkInterface', arn('network-interface/eni-1')],
        ['ec2:AssignPrivateIpAddresses', arn('network-interface/eni-1')],
        ['ec2:UnassignPrivateIpAddresses', arn('network-interface/eni-1')],
        ['ec2:DescribeNetworkInterfaces', '*'],
        ['ec2:DescribeSubnets', '*'],
      ]),
    ).toEqual(Array(8).fill('Allowed'));
    expect(
      ask(Workload.LAMBDA, [
        [create, arn('subnet/subnet-b')],
        ['ec2:DescribeInstances', '*'],
      ]),
    ).toEqual(Array(2).fill('ImplicitlyDenied'));
  });

  test('the code of a function cannot use the rights', () => {
    expect(
      ask(Workload.LAMBDA, [
        [create, arn('subnet/subnet-a'), inCode],
        ['ec2:DeleteNetworkInterface', arn('network-interface/eni-1'), inCode],
        ['ec2:DescribeSubnets', '*', inCode],
      ]),
    ).toEqual(Array(3).fill('ImplicitlyDenied'));
  });

  test('SageMaker opens and closes interfaces in the given subnets only', () => {
    expect(
      ask(Workload.SAGEMAKER, [
        [create, arn('subnet/subnet-a')],
        ['ec2:CreateNetworkInterfacePermission', arn('network-interface/eni-1')],
        ['ec2:DescribeVpcs', '*'],
        [create, arn('subnet/subnet-b')],
      ]),
    ).toEqual(['Allowed', 'Allowed', 'Allowed', 'ImplicitlyDenied']);
  });

  test.each([
    ['ECS', Workload.ECS_TASK],
    ['EC2', Workload.EC2],
    ['an agent', Workload.BEDROCK_AGENT],
  ])('%s needs no rights, and gets none', (_name, service) => {
    const { stack, role } = workload({ service });
    expect(() => role.runsIn({ subnets: subnets(stack) })).toThrow(code('NetworkRightsUnneeded'));
  });

  test('the role logs where it is let', () => {
    const { stack, role } = workload();
    const group = new logs.LogGroup(stack, 'Logs');
    group.grantWrite(role);
    const [group1] = Object.keys(Template.fromStack(stack).findResources('AWS::Logs::LogGroup'));
    const log = 'arn:aws:logs:eu-west-1:111122223333:log-group:claims:*';
    const identity = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map(
      ({ Properties }): Policy => deployed(Properties.PolicyDocument, { [`${group1}.Arn`]: log }),
    );
    const resource = 'arn:aws:logs:eu-west-1:111122223333:log-group:claims:log-stream:s';
    expect(decide([{ principal: PRINCIPAL, action: 'logs:PutLogEvents', resource, identity }])).toEqual(['Allowed']);
  });
});

describe('one role, one workload', () => {
  const shared =
    /RoleShared: 'role' must be of one workload alone, got 2: Claims\/One\/Resource, .*\[Claims\/Adjuster\]/;

  test('a role of one function is fine, and so is a role of none', () => {
    const { app, stack, role } = workload();
    new WorkloadRole(stack, 'Idle', { service: Workload.LAMBDA });
    functionOf(stack, 'One', role);
    expect(() => app.synth()).not.toThrow();
  });

  test('two functions with a role each are fine', () => {
    const { app, stack, role } = workload();
    functionOf(stack, 'One', role);
    functionOf(stack, 'Two', new WorkloadRole(stack, 'Second', { service: Workload.LAMBDA }));
    expect(() => app.synth()).not.toThrow();
  });

  test('a role of two functions is refused at synthesis', () => {
    const { app, stack, role } = workload();
    functionOf(stack, 'One', role);
    functionOf(stack, 'Two', role);
    expect(() => app.synth()).toThrow(shared);
  });

  test('also when the second is in another stack', () => {
    const { app, stack, role } = workload();
    functionOf(stack, 'One', role);
    functionOf(new Stack(app, 'Other'), 'Two', role);
    expect(() => app.synth()).toThrow(shared);
  });

  test('also when the second is in another region, and names the role in full', () => {
    const app = new App();
    const { stack, role } = workload({}, { env: ENV }, app);
    functionOf(stack, 'One', role);
    functionOf(new Stack(app, 'Other', { env: { ...ENV, region: 'eu-central-1' } }), 'Two', role);
    expect(() => app.synth()).toThrow(shared);
  });

  test('an instance profile counts, as do resources that no construct wraps', () => {
    const { app, stack, role } = workload({ service: Workload.EC2 });
    new iam.InstanceProfile(stack, 'One', { role });
    new iam.CfnInstanceProfile(stack, 'Two', { roles: [role.roleName] });
    expect(() => app.synth()).toThrow(shared);
  });
});
