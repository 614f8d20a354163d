import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Quarantine, type QuarantineProps } from '../../../lib/aws/alarm/quarantine';
import { deployed } from '../../deployed';
import { findingsIn } from '../../judged';
import { decide, type Policy } from '../../oracle';
import { matchesPattern } from './event-pattern';

const ALARM = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:greedy';
const FRAUD = 'arn:aws:iam::111122223333:role/workloads/fraud';
const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const DENY_ALL = 'arn:aws:iam::aws:policy/AWSDenyAll';

type State = Readonly<Record<string, unknown>>;

function build(props: Partial<QuarantineProps> = {}) {
  const stack = new Stack(new App(), 'Claims', { env: { account: '111122223333', region: 'eu-west-1' } });
  const quarantine = new Quarantine(stack, 'Quarantine', {
    topic: sns.Topic.fromTopicArn(stack, 'Topic', TOPIC),
    encryptionKey: new kms.Key(stack, 'TopicKey'),
    ...props,
  });
  const role = iam.Role.fromRoleArn(stack, 'Fraud', FRAUD);
  const alarm = cloudwatch.Alarm.fromAlarmArn(stack, 'Greedy', ALARM);
  return { stack, quarantine, role, alarm };
}

function watching(props: Partial<QuarantineProps> = {}) {
  const built = build(props);
  built.quarantine.watch(built.alarm, built.role);
  return Template.fromStack(built.stack);
}

const refuses = (code: string) => expect.objectContaining({ code });

/** The inline policies of the role whose logical id begins so. */
function policiesOf(template: Template, prefix: string): Policy[] {
  const all = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(prefix));
  return all.map(([, { Properties }]) => deployed(Properties.PolicyDocument));
}

function steps(template: Template): { readonly StartAt: string; readonly States: Readonly<Record<string, State>> } {
  const [machine] = Object.values(template.findResources('AWS::StepFunctions::StateMachine'));
  return JSON.parse(deployed(machine?.['Properties'].DefinitionString));
}

const may = (template: Template, action: string, resource: string, context: Record<string, string>) =>
  decide([
    {
      principal: 'arn:aws:iam::111122223333:role/quarantine',
      action,
      resource,
      identity: policiesOf(template, 'QuarantineRole'),
      context,
    },
  ])[0];

const attach = (template: Template, role: string, policy: string) =>
  may(template, 'iam:AttachRolePolicy', role, { 'iam:PolicyARN': policy });
const put = (template: Template, role: string, boundary?: string) =>
  may(template, 'iam:PutRolePolicy', role, boundary === undefined ? {} : { 'iam:PermissionsBoundary': boundary });

describe('until it is armed', () => {
  test('it tells what would be done, and has no right to do it', () => {
    const template = watching();
    const { StartAt, States } = steps(template);
    expect(Object.keys(States)).toEqual([StartAt]);
    expect(States[StartAt]).toMatchObject({ Resource: 'arn:aws:states:::sns:publish', End: true });
    expect(attach(template, FRAUD, DENY_ALL)).toBe('ImplicitlyDenied');
    expect(JSON.stringify(policiesOf(template, 'QuarantineRole'))).not.toContain('iam:');
  });
  test('nor where sessions would be revoked', () => {
    expect(JSON.stringify(policiesOf(watching({ revokesSessions: true }), 'QuarantineRole'))).not.toContain('iam:');
  });
});

describe('once it is armed', () => {
  const template = watching({ armed: true });
  test('it can deny the role everything, and do nothing else to it, nor to another', () => {
    expect(attach(template, FRAUD, DENY_ALL)).toBe('Allowed');
    expect(attach(template, FRAUD, 'arn:aws:iam::aws:policy/AdministratorAccess')).toBe('ImplicitlyDenied');
    expect(attach(template, FRAUD, 'arn:aws:iam::111122223333:policy/AWSDenyAll')).toBe('ImplicitlyDenied');
    expect(attach(template, `${FRAUD}-2`, DENY_ALL)).toBe('ImplicitlyDenied');
    expect(put(template, FRAUD, 'arn:aws:iam::111122223333:policy/boundary')).toBe('ImplicitlyDenied');
    expect(may(template, 'iam:DetachRolePolicy', FRAUD, { 'iam:PolicyARN': DENY_ALL })).toBe('ImplicitlyDenied');
  });
  test('nobody is watched, and nothing can be done, without being asked for', () => {
    const { stack } = build({ armed: true });
    const quiet = Template.fromStack(stack);
    expect(attach(quiet, FRAUD, DENY_ALL)).toBe('ImplicitlyDenied');
    quiet.resourceCountIs('AWS::Events::Rule', 0);
  });
  test('it denies, tells, and ends; what fails is told, and fails', () => {
    const { StartAt, States } = steps(template);
    expect(States[StartAt]).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:iam:attachRolePolicy',
      Parameters: { 'RoleName.$': '$.roleName', PolicyArn: DENY_ALL },
      ResultPath: null,
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'TellFailed' }],
      Next: 'TellDone',
    });
    expect(States['TellDone']).toMatchObject({ Parameters: { TopicArn: TOPIC }, End: true });
    expect(States['TellFailed']).toMatchObject({ Parameters: { TopicArn: TOPIC }, Next: 'Failed' });
    expect(States['Failed']).toMatchObject({ Type: 'Fail' });
  });
  test('every step leads to one that is there', () => {
    for (const acts of [{ armed: true, revokesSessions: true }, { armed: true }, {}]) {
      const { StartAt, States } = steps(watching(acts));
      const next = Object.values(States).flatMap(({ Next, Catch = [] }) => [
        Next,
        ...(Catch as State[]).map((caught) => caught['Next']),
      ]);
      const reached = new Set([StartAt, ...next.filter((name) => name !== undefined)]);
      expect(reached).toEqual(new Set(Object.keys(States)));
    }
  });
});

describe('sessions', () => {
  const template = watching({ armed: true, revokesSessions: true });
  test('are revoked by a policy of the moment', () => {
    const { States } = steps(template);
    expect(States['Deny']).toMatchObject({ Next: 'SayWhichSessions' });
    expect(States['SayWhichSessions']).toMatchObject({
      Parameters: {
        Statement: [
          {
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { DateLessThan: { 'aws:TokenIssueTime.$': '$$.State.EnteredTime' } },
          },
        ],
      },
      Next: 'RevokeSessions',
    });
    expect(States['RevokeSessions']).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:iam:putRolePolicy',
      Parameters: { 'RoleName.$': '$.roleName', 'PolicyDocument.$': 'States.JsonToString($.revoked)' },
      Next: 'TellDone',
    });
  });
  test('are revoked of roles with a boundary alone', () => {
    expect(put(template, FRAUD, 'arn:aws:iam::111122223333:policy/boundary')).toBe('Allowed');
    expect(put(template, FRAUD)).toBe('ImplicitlyDenied');
    expect(put(template, `${FRAUD}-2`, 'arn:aws:iam::111122223333:policy/boundary')).toBe('ImplicitlyDenied');
  });
  test('that were there before are dead, those that come are not', () => {
    const revoked: Policy = JSON.parse(
      JSON.stringify(steps(template).States['SayWhichSessions']?.['Parameters'])
        .replace('aws:TokenIssueTime.$', 'aws:TokenIssueTime')
        .replace('$$.State.EnteredTime', '2026-11-01T09:00:00Z'),
    );
    const everything: Policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
    const call = (issued: string) => ({
      principal: FRAUD,
      action: 's3:ListAllMyBuckets',
      resource: '*',
      identity: [everything, revoked],
      context: { 'aws:TokenIssueTime': issued },
    });
    expect(decide([call('2026-11-01T08:59:59Z'), call('2026-11-01T09:00:01Z')])).toEqual([
      'ExplicitlyDenied',
      'Allowed',
    ]);
  });
});

describe('an alarm', () => {
  const changed = (value: string, arn = ALARM) => ({
    source: 'aws.cloudwatch',
    'detail-type': 'CloudWatch Alarm State Change',
    resources: [arn],
    detail: { alarmName: 'greedy', state: { value, reason: 'Threshold crossed' }, previousState: { value: 'OK' } },
  });
  const rule = (template: Template) => {
    const [found] = Object.values(template.findResources('AWS::Events::Rule'));
    return deployed(found?.['Properties']);
  };
  test.each([
    ['that goes off', changed('ALARM'), true],
    ['that is over', changed('OK'), false],
    ['that knows nothing', changed('INSUFFICIENT_DATA'), false],
    ['that is another', changed('ALARM', `${ALARM}-2`), false],
    ['that is configured', { ...changed('ALARM'), 'detail-type': 'CloudWatch Alarm Configuration Change' }, false],
  ])('%s', (_what, event, expected) => {
    expect(matchesPattern(rule(watching()).EventPattern, event)).toBe(expected);
  });
  test('names the role to the machine, which nobody else starts, and is kept where it does not arrive', () => {
    const template = watching();
    const [target] = rule(template).Targets;
    expect(JSON.parse(target.Input)).toEqual({ roleName: 'fraud', alarm: 'greedy' });
    expect(target.DeadLetterConfig.Arn).toMatch(/^QuarantineUndelivered/);
    expect(target.RoleArn).toMatch(/^QuarantineStarter/);
    expect(policiesOf(template, 'QuarantineStarter')).toMatchObject([
      { Statement: [{ Action: 'states:StartExecution', Effect: 'Allow', Resource: target.Arn }] },
    ]);
  });
  test('may be one of several for a role, and one for several roles', () => {
    const { stack, quarantine, role, alarm } = build({ armed: true });
    quarantine.watch(alarm, role);
    quarantine.watch(cloudwatch.Alarm.fromAlarmArn(stack, 'Slow', `${ALARM}-slow`), role);
    quarantine.watch(alarm, iam.Role.fromRoleArn(stack, 'Claims', 'arn:aws:iam::111122223333:role/claims'));
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::Events::Rule', 3);
    const attaches = policiesOf(template, 'QuarantineRole').flatMap(({ Statement }) => Statement as unknown as State[]);
    const resources = attaches
      .filter(({ Action }) => Action === 'iam:AttachRolePolicy')
      .flatMap(({ Resource }) => Resource);
    expect(resources).toEqual([FRAUD, 'arn:aws:iam::111122223333:role/claims']);
  });
});

test('the trusted base is never shut out', () => {
  const exec = 'arn:aws:iam::111122223333:role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1';
  const { stack, quarantine, alarm } = build();
  expect(() =>
    quarantine.watch(alarm, iam.Role.fromRoleArn(stack, 'Glass', 'arn:aws:iam::111122223333:role/other')),
  ).not.toThrow();
  const glass = new iam.Role(new Stack(new App(), 'Own'), 'Glass', { assumedBy: new iam.AccountRootPrincipal() });
  const own = build({ breakGlass: glass });
  expect(() => own.quarantine.watch(own.alarm, glass)).toThrow(refuses('QuarantineOfTrusted'));
  const deployer = iam.Role.fromRoleArn(stack, 'Exec', exec);
  const named = build({ deployer });
  expect(() => named.quarantine.watch(named.alarm, deployer)).toThrow(refuses('QuarantineOfTrusted'));
});

test('what cannot be delivered is encrypted with a key that lets EventBridge in', () => {
  const template = watching();
  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: 'events.amazonaws.com' },
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        }),
      ]),
    },
  });
  template.hasResourceProperties('AWS::SQS::Queue', { KmsMasterKeyId: Match.anyValue() });
});

test('the roles are those of their services, for this account', () => {
  const template = watching();
  for (const service of ['states.amazonaws.com', 'events.amazonaws.com']) {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Principal: { Service: service },
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          }),
        ],
      },
    });
  }
});

test('our own rules find nothing in it', () => {
  const found = findingsIn(watching({ armed: true, revokesSessions: true }).toJSON()).filter(
    ({ resource }) => resource !== '' && !resource.startsWith('TopicKey'),
  );
  expect(found.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});
