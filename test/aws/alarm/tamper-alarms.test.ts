import { App, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import { BEAT } from '../../../lib/aws/alarm/heartbeat';
import { TamperAlarms, type TamperAlarmsProps } from '../../../lib/aws/alarm/tamper-alarms';
import { deployed } from '../../deployed';
import { findingsIn } from '../../judged';
import { decide, type Policy } from '../../oracle';
import { assumed, CALLERS, cloudTrailEvent } from './cloud-trail-event';
import { matchesPattern } from './event-pattern';

const HOME = { env: { account: '111122223333', region: 'us-east-1' } };
const ABROAD = { env: { account: '111122223333', region: 'eu-west-1' } };

function build(props: TamperAlarmsProps | ((stack: Stack) => TamperAlarmsProps) = {}, stackProps: StackProps = HOME) {
  const stack = new Stack(new App(), 'Claims', stackProps);
  const alarms = new TamperAlarms(stack, 'Alarms', typeof props === 'function' ? props(stack) : props);
  return { stack, alarms, template: Template.fromStack(stack) };
}

const refuses = (code: string) => expect.objectContaining({ code });

type Properties = Readonly<Record<string, unknown>>;
type Target = { readonly Arn: string; readonly RoleArn?: string; readonly DeadLetterConfig?: { readonly Arn: string } };

/** The properties, as if deployed, of every resource of a type, by their logical ids. */
const all = (template: Template, type: string): [string, Properties][] =>
  Object.entries(template.findResources(type)).map(([id, { Properties }]) => [id, deployed(Properties)]);

const rules = (template: Template) =>
  all(template, 'AWS::Events::Rule').map(([id, { EventPattern, Targets, State }]) => ({
    id,
    pattern: EventPattern,
    targets: Targets as Target[],
    state: State,
  }));

const tampering = (template: Template) => rules(template).filter(({ id }) => !id.includes('Heartbeat'));
const hears = (template: Template, event: object) =>
  tampering(template).filter(({ pattern }) => matchesPattern(pattern, event)).length;

describe('rules', () => {
  test('are on, tell the topic, and keep what could not be delivered', () => {
    const { template, stack, alarms } = build();
    const topic = stack.resolve(alarms.topic.topicArn).Ref;
    const [[queue]] = all(template, 'AWS::SQS::Queue') as [[string, Properties]];
    expect(tampering(template).length).toBe(17);
    for (const { state, targets } of rules(template)) {
      expect(state).toBe('ENABLED');
      expect(targets.map(({ DeadLetterConfig }) => DeadLetterConfig)).toEqual([{ Arn: `${queue}.Arn` }]);
    }
    for (const { targets } of tampering(template)) expect(targets.map(({ Arn }) => Arn)).toEqual([topic]);
  });

  test('spare the deployer that the synthesizer names, and roles that deploy too, by their whole ARNs', () => {
    const { template } = build((stack) => ({
      alsoDeploy: [iam.Role.fromRoleArn(stack, 'Calls', 'arn:aws:iam::111122223333:role/calls')],
    }));
    const put = (role: string) => hears(template, cloudTrailEvent('bedrock', 'UpdateGuardrail', assumed(role)));
    const exec = 'cdk-hnb659fds-cfn-exec-role-111122223333-us-east-1';
    expect([exec, 'calls', 'calls-2', 'cdk-hnb659fds-deploy-role-111122223333-us-east-1'].map(put)).toEqual([
      0, 0, 1, 1,
    ]);
    expect(hears(template, cloudTrailEvent('cloudtrail', 'StopLogging', assumed('calls')))).toBe(1);
  });

  test('do not spare the role for emergencies', () => {
    const { template } = build((stack) => ({
      breakGlass: iam.Role.fromRoleArn(stack, 'Glass', 'arn:aws:iam::111122223333:role/glass'),
    }));
    expect(hears(template, cloudTrailEvent('kms', 'PutKeyPolicy', assumed('glass')))).toBe(1);
  });

  test('are those of the classes that are named, about the buckets that are named', () => {
    const { template } = build((stack) => ({
      classes: ['evidence'],
      buckets: [s3.Bucket.fromBucketName(stack, 'Evidence', 'evidence')],
    }));
    const put = (bucketName: string) =>
      hears(template, cloudTrailEvent('s3', 'PutBucketPolicy', CALLERS.root, { requestParameters: { bucketName } }));
    expect([put('evidence'), put('other')]).toEqual([1, 0]);
    expect(hears(template, cloudTrailEvent('cloudtrail', 'StopLogging'))).toBe(0);
  });

  test('must be of one class at least', () => {
    expect(() => build({ classes: [] })).toThrow(refuses('TamperingClasses'));
  });

  test('hear of those who change them', () => {
    const { template } = build();
    const own = ['DisableRule', 'DeleteRule', 'PutRule', 'PutTargets', 'RemoveTargets', 'DeleteArchive'];
    expect(own.map((name) => hears(template, cloudTrailEvent('events', name)))).toEqual(own.map(() => 1));
    const others = ['monitoring:DeleteAlarms', 'sns:DeleteTopic', 'sqs:DeleteQueue', 'scheduler:DeleteSchedule'];
    expect(others.map((call) => hears(template, cloudTrailEvent(...(call.split(':') as [string, string]))))).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('calls that are heard in one region alone', () => {
  const key = cloudTrailEvent('iam', 'CreateAccessKey');
  const nowhere = {};
  test.each<[string, TamperAlarmsProps, StackProps, number]>([
    ['are heard there', {}, HOME, 1],
    ['are heard there where it is said', { globalCalls: 'here' }, HOME, 1],
    ['are left to another where it is said', { globalCalls: 'elsewhere' }, HOME, 0],
    ['are left to another in another region', { globalCalls: 'elsewhere' }, ABROAD, 0],
    ['are heard in a region without name where it is said', { globalCalls: 'here' }, nowhere, 1],
  ])('%s', (_what, props, stackProps, expected) => {
    expect(hears(build(props, stackProps).template, key)).toBe(expected);
  });
  test.each<[string, TamperAlarmsProps, StackProps]>([
    ['in another region', {}, ABROAD],
    ['in another region where it is said', { globalCalls: 'here' }, ABROAD],
    ['in a region without name', {}, nowhere],
    ['of one class', { classes: ['identity'] }, ABROAD],
  ])('are refused where nobody would hear them: %s', (_what, props, stackProps) => {
    expect(() => build(props, stackProps)).toThrow(refuses('GlobalCallsUnheard'));
  });
  test('need not be spoken of where none is asked for', () => {
    expect(() => build({ classes: ['logging', 'supply'] }, ABROAD)).not.toThrow();
  });
});

describe('the topic', () => {
  test('is encrypted, closed to plain connections, and open to those who tell of alarms', () => {
    const { template } = build();
    const [[, { PolicyDocument }]] = all(template, 'AWS::SNS::TopicPolicy') as [[string, Properties]];
    const statements = (PolicyDocument as { Statement: unknown[] }).Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' } }),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:*' } },
      }),
    );
    for (const [, { KmsMasterKeyId }] of all(template, 'AWS::SNS::Topic')) expect(KmsMasterKeyId).toMatch(/^AlarmsKey/);
    for (const [, { KmsMasterKeyId }] of all(template, 'AWS::SQS::Queue')) expect(KmsMasterKeyId).toMatch(/^AlarmsKey/);
  });

  test('is the one that is brought along, with the key that is', () => {
    const arn = 'arn:aws:sns:us-east-1:111122223333:security';
    const { template, alarms } = build((stack) => ({
      topic: sns.Topic.fromTopicArn(stack, 'Security', arn),
      encryptionKey: kms.Key.fromKeyArn(stack, 'K', 'arn:aws:kms:us-east-1:111122223333:key/k'),
    }));
    expect(alarms.topic.topicArn).toBe(arn);
    template.resourceCountIs('AWS::KMS::Key', 0);
    for (const { targets } of tampering(template)) expect(targets.map(({ Arn }) => Arn)).toEqual([arn]);
  });
});

describe('the key', () => {
  const decideFor = (service: string, action: string, context: Record<string, string> = {}) => {
    const [[, { KeyPolicy }]] = all(build({ archivedFor: Duration.days(90) }).template, 'AWS::KMS::Key') as [
      [string, Properties],
    ];
    const resource = 'arn:aws:kms:us-east-1:111122223333:key/k';
    const question = { principal: `${service}.amazonaws.com`, action, resource, identity: [], context };
    return decide([{ ...question, resourcePolicy: KeyPolicy as Policy }])[0];
  };
  test.each([
    ['events', 'kms:GenerateDataKey', {}],
    ['events', 'kms:Decrypt', {}],
    ['events', 'kms:DescribeKey', {}],
    ['events', 'kms:ReEncryptTo', { 'aws:SourceAccount': '111122223333' }],
    ['cloudwatch', 'kms:GenerateDataKey', {}],
    ['cloudwatch', 'kms:Decrypt', {}],
  ])('lets %s do %s', (service, action, context) => {
    expect(decideFor(service, action, context)).toBe('Allowed');
  });
  test.each([
    ['events', 'kms:Encrypt', {}],
    ['events', 'kms:ReEncryptTo', { 'aws:SourceAccount': '444455556666' }],
    ['sns', 'kms:Decrypt', {}],
  ])('does not let %s do %s', (service, action, context) => {
    expect(decideFor(service, action, context)).not.toBe('Allowed');
  });
});

test('what could not be delivered comes from the rules alone, and the topic is told', () => {
  const { template } = build();
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sqs:SendMessage',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: {
            ArnEquals: {
              'aws:SourceArn': Object.keys(template.findResources('AWS::Events::Rule')).map((id) => ({
                'Fn::GetAtt': [id, 'Arn'],
              })),
            },
          },
        }),
      ]),
    },
  });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'ApproximateNumberOfMessagesVisible',
    AlarmActions: [Match.anyValue()],
    TreatMissingData: 'notBreaching',
  });
});

describe('another account', () => {
  const bus = 'arn:aws:events:us-east-1:444455556666:event-bus/security';
  const forwarding = (stack: Stack) => ({ forwardTo: events.EventBus.fromEventBusArn(stack, 'Bus', bus) });
  test('is told of the same, and of signs of life', () => {
    const { template } = build(forwarding);
    for (const { targets } of rules(template)) {
      expect(targets.map(({ Arn }) => Arn)).toContain(bus);
      expect(targets.filter(({ DeadLetterConfig }) => DeadLetterConfig === undefined)).toEqual([]);
      expect(targets.find(({ Arn }) => Arn === bus)?.RoleArn).toMatch(/^AlarmsForwarder/);
    }
  });
  test('is told by a role that can do nothing else', () => {
    const [[, role]] = all(build(forwarding).template, 'AWS::IAM::Role').filter(([id]) =>
      id.startsWith('AlarmsForwarder'),
    ) as [[string, Properties]];
    expect(role['Policies']).toMatchObject([
      { PolicyDocument: { Statement: [{ Action: 'events:PutEvents', Effect: 'Allow', Resource: bus }] } },
    ]);
    expect(role['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [{ Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }],
    });
  });
  test('is another one', () => {
    const own = 'arn:aws:events:us-east-1:111122223333:event-bus/security';
    expect(() => build((stack) => ({ forwardTo: events.EventBus.fromEventBusArn(stack, 'Bus', own) }))).toThrow(
      refuses('ForwardedToItself'),
    );
    expect(() => build((stack) => ({ forwardTo: new events.EventBus(stack, 'Bus') }))).toThrow(
      refuses('ForwardedToItself'),
    );
  });
});

describe('signs of life', () => {
  test('are heard by their rule, and wake nobody', () => {
    const { template, stack, alarms } = build();
    const beat = { source: BEAT.source, 'detail-type': BEAT.detailType, detail: {} };
    const heard = rules(template).filter(({ pattern }) => matchesPattern(pattern, beat));
    expect(heard.map(({ targets }) => targets.map(({ Arn }) => Arn))).toEqual([
      [stack.resolve(alarms.beats.topicArn).Ref],
    ]);
    expect(alarms.beats).not.toBe(alarms.topic);
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(15 minutes)',
      Target: Match.objectLike({ EventBridgeParameters: { Source: BEAT.source, DetailType: BEAT.detailType } }),
    });
  });
  test('are told of when they do not come', () => {
    const { template } = build({ heartbeat: Duration.minutes(5) });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'NumberOfMessagesPublished',
      Period: 900,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^AlarmsTopic') }],
    });
  });
  test('are put by a role that can say nothing else', () => {
    const [[, role]] = all(build().template, 'AWS::IAM::Role') as [[string, Properties]];
    const [{ PolicyDocument }] = role['Policies'] as [{ readonly PolicyDocument: Policy }];
    const resource = 'arn:aws:events:us-east-1:111122223333:event-bus/default';
    const put = (context: Record<string, string | string[]>) => ({
      principal: 'arn:aws:iam::111122223333:role/beat',
      action: 'events:PutEvents',
      resource,
      identity: [PolicyDocument],
      context,
    });
    expect(
      decide([
        put({ 'events:source': [BEAT.source] }),
        put({ 'events:source': ['aws.s3'] }),
        put({ 'events:source': [BEAT.source, 'x'] }),
        put({}),
      ]),
    ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });
  test.each([Duration.seconds(90), Duration.millis(90_500), Duration.minutes(0), Duration.hours(9)])(
    'come in whole minutes: not %s',
    (heartbeat) => {
      expect(() => build({ heartbeat })).toThrow(refuses('Heartbeat'));
    },
  );
});

describe('the silence of the trail', () => {
  const group = (stack: Stack) => ({ trailLogGroup: logs.LogGroup.fromLogGroupName(stack, 'Trail', 'trail') });
  test('is told of, where its log group is named', () => {
    build(group).template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Logs',
      MetricName: 'IncomingLogEvents',
      Dimensions: [{ Name: 'LogGroupName', Value: 'trail' }],
      TreatMissingData: 'breaching',
      Period: 3600,
      AlarmActions: [Match.anyValue()],
    });
    build().template.resourcePropertiesCountIs('AWS::CloudWatch::Alarm', { Namespace: 'AWS/Logs' }, 0);
  });
});

describe('the archive', () => {
  test('holds what the rules hear, and outlives the stack', () => {
    const { template } = build({ archivedFor: Duration.days(30) });
    const kept = all(template, 'AWS::Events::Archive').map(([, { EventPattern }]) => EventPattern);
    expect(kept).toEqual(tampering(template).map(({ pattern }) => pattern));
    template.allResourcesProperties('AWS::Events::Archive', { RetentionDays: 30, KmsKeyIdentifier: Match.anyValue() });
    template.allResources('AWS::Events::Archive', { DeletionPolicy: 'RetainExceptOnCreate' });
  });
  test('is there only where it is asked for', () => {
    build().template.resourceCountIs('AWS::Events::Archive', 0);
  });
  test.each([Duration.hours(36), Duration.days(0)])('lasts whole days: not %s', (archivedFor) => {
    expect(() => build({ archivedFor })).toThrow(refuses('ArchivedFor'));
  });
});

test('our own rules find nothing in it', () => {
  const { template } = build({ archivedFor: Duration.days(90) });
  const found = findingsIn(template.toJSON()).filter(({ resource }) => resource !== '');
  expect(found.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});
