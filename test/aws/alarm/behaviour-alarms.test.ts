import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import { BehaviourAlarms, type BehaviourAlarmsProps } from '../../../lib/aws/alarm/behaviour-alarms';
import { deployed } from '../../deployed';
import { findingsIn } from '../../judged';
import { assumed, CALLERS, cloudTrailEvent } from './cloud-trail-event';
import { matchesFilter } from './log-filter';

const ENV = { account: '111122223333', region: 'eu-west-1' };

type Extra = (stack: Stack, alarms: BehaviourAlarms) => void;

function build(props: Partial<BehaviourAlarmsProps> = {}, extra: Extra = () => {}) {
  const stack = new Stack(new App(), 'Claims', { env: ENV });
  const trailLogGroup = logs.LogGroup.fromLogGroupName(stack, 'Trail', 'trail');
  const alarms = new BehaviourAlarms(stack, 'Behaviour', { trailLogGroup, ...props });
  extra(stack, alarms);
  return { stack, alarms, template: Template.fromStack(stack) };
}

const refuses = (code: string) => expect.objectContaining({ code });

/** The filter that counts for a metric. */
function filterOf(template: Template, metricName: string): string {
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties);
  const found = filters.filter(({ MetricTransformations: [counted] }) => counted.MetricName === metricName);
  expect(found.length).toBe(1);
  return deployed(found[0]?.['FilterPattern']) as string;
}

const record = (source: string, name: string, who?: object, more?: Record<string, unknown>) =>
  cloudTrailEvent(source, name, who, more).detail;

describe('refused calls', () => {
  const filter = filterOf(build().template, 'DeniedCalls');
  test.each([
    ['bedrock', 'AccessDenied'],
    ['bedrock', 'AccessDeniedException'],
    ['bedrock-agentcore', 'VpceAccessDenied'],
    ['sagemaker', 'Client.UnauthorizedOperation'],
    ['sagemaker', 'NotAuthorized'],
  ])('to %s with %s are counted', (source, errorCode) => {
    expect(matchesFilter(filter, record(source, 'InvokeModel', CALLERS.person, { errorCode }))).toBe(true);
  });
  test.each([
    ['calls that were let through', 'bedrock', undefined],
    ['calls that were too many', 'bedrock', 'ThrottlingException'],
    ['refused calls to other services', 's3', 'AccessDenied'],
    ['services that are called like it', 'notbedrock', 'AccessDenied'],
  ])('%s are not', (_what, source, errorCode) => {
    expect(matchesFilter(filter, record(source, 'InvokeModel', CALLERS.person, { errorCode }))).toBe(false);
  });
  test.each([0, 1.5, -1])('are told of from a whole number: not %d', (deniedCalls) => {
    expect(() => build({ deniedCalls })).toThrow(refuses('DeniedCalls'));
  });
  test('are told of from so many, and no call is no alarm', () => {
    build({ deniedCalls: 3 }).template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'DeniedCalls',
      Threshold: 3,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
  });
});

describe('the root user', () => {
  const filter = filterOf(build().template, 'RootUse');
  test.each<[string, object, Record<string, unknown>, boolean]>([
    ['who calls', CALLERS.root, {}, true],
    ['for whom a service calls', { ...CALLERS.root, invokedBy: 'support.amazonaws.com' }, {}, false],
    ['in an event of a service', CALLERS.root, { eventType: 'AwsServiceEvent' }, false],
    ['instead of whom a user calls', CALLERS.user, {}, false],
  ])('%s', (_what, who, more, expected) => {
    expect(matchesFilter(filter, record('s3', 'ListBuckets', who, more))).toBe(expected);
  });
});

describe('sign-ins', () => {
  const filter = filterOf(build().template, 'PasswordAlone');
  const signIn = (MFAUsed: string, ConsoleLogin = 'Success', who: object = CALLERS.user) =>
    record('signin', 'ConsoleLogin', who, { additionalEventData: { MFAUsed }, responseElements: { ConsoleLogin } });
  test.each([
    ['with a password alone', signIn('No'), true],
    ['with a second factor', signIn('Yes'), false],
    ['that failed', signIn('No', 'Failure'), false],
    ['through a provider of identities, which asks itself', signIn('No', 'Success', assumed('sso')), false],
  ])('%s', (_what, entry, expected) => {
    expect(matchesFilter(filter, entry)).toBe(expected);
  });
});

describe('places', () => {
  const endpoint = (stack: Stack, id = 'vpce-1') =>
    ec2.InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, id, { vpcEndpointId: id, port: 443 });
  const stack = new Stack(new App(), 'Places');
  const both = filterOf(
    build({
      places: {
        endpoints: [endpoint(stack), endpoint(stack, 'vpce-2')],
        addresses: ['203.0.113.0/24', '198.51.100.7'],
      },
    }).template,
    'NewPlaces',
  );
  const call = (more: Record<string, unknown>, source = 'bedrock', who: object = CALLERS.person) =>
    record(source, 'InvokeModel', who, more);
  test.each<[string, object, boolean]>([
    ['an endpoint that is named', call({ vpcEndpointId: 'vpce-1', sourceIPAddress: '10.0.0.4' }), false],
    ['another one that is named', call({ vpcEndpointId: 'vpce-2', sourceIPAddress: '10.0.0.4' }), false],
    ['an endpoint that is not', call({ vpcEndpointId: 'vpce-3', sourceIPAddress: '10.0.0.4' }), true],
    ['an endpoint whose id begins like one', call({ vpcEndpointId: 'vpce-12', sourceIPAddress: '10.0.0.4' }), true],
    ['an address that is named', call({ sourceIPAddress: '198.51.100.7' }), false],
    ['a block that is named', call({ sourceIPAddress: '203.0.113.250' }), false],
    ['an address that is not', call({ sourceIPAddress: '192.0.2.1' }), true],
    ['an address that begins like one', call({ sourceIPAddress: '198.51.100.77' }), true],
    ['a block that is not', call({ sourceIPAddress: '203.0.114.1' }), true],
    ['nowhere, in a call to another service', call({ sourceIPAddress: '192.0.2.1' }, 's3'), false],
    [
      'a service on somebody’s behalf',
      call({ sourceIPAddress: 'bedrock.amazonaws.com' }, 'bedrock', {
        ...CALLERS.person,
        invokedBy: 'bedrock.amazonaws.com',
      }),
      false,
    ],
  ])('from %s', (_what, entry, expected) => {
    expect(matchesFilter(both, entry)).toBe(expected);
  });
  test('may be addresses alone, or endpoints alone', () => {
    const addresses = filterOf(build({ places: { addresses: ['10.0.0.0/8'] } }).template, 'NewPlaces');
    expect(matchesFilter(addresses, call({ sourceIPAddress: '10.9.8.7' }))).toBe(false);
    expect(matchesFilter(addresses, call({ sourceIPAddress: '11.9.8.7' }))).toBe(true);
    const endpoints = filterOf(
      build({ places: { endpoints: [endpoint(new Stack(), 'vpce-1')] } }).template,
      'NewPlaces',
    );
    expect(matchesFilter(endpoints, call({ sourceIPAddress: '10.9.8.7' }))).toBe(true);
    expect(matchesFilter(endpoints, call({ vpcEndpointId: 'vpce-1' }))).toBe(false);
  });
  test.each([
    [[]],
    [['example.com']],
    [['203.0.113.0/28']],
    [['203.0.113.9/24']],
    [['300.0.0.1']],
    [['2001:db8::/32']],
  ])('are refused: %p', (addresses) => {
    expect(() => build({ places: { addresses } })).toThrow(refuses('CallPlaces'));
  });
  test('fit into a filter', () => {
    const addresses = (n: number) => Array.from({ length: n }, (_, i) => `203.0.113.${i}`);
    expect(() => build({ places: { addresses: addresses(15) } })).not.toThrow();
    expect(() => build({ places: { addresses: addresses(40) } })).toThrow(refuses('TrailFilterTooLong'));
  });
  test('are watched only where they are named', () => {
    build().template.resourceCountIs('AWS::Logs::MetricFilter', 3);
  });
});

const arnOfGuardrail = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g1';
const hour = (atMost: number) => ({ atMost, per: Duration.hours(1) });

describe('models', () => {
  const modelId = 'eu.anthropic.claude-x';
  test('are told of when their tokens are unusual, or too many', () => {
    const { template } = build({}, (_stack, alarms) =>
      alarms.watchModel('Claude', { modelId, tokens: hour(1_000_000) }),
    );
    template.resourceCountIs('AWS::CloudWatch::AnomalyDetector', 2);
    for (const name of ['InputTokenCount', 'OutputTokenCount']) {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        ThresholdMetricId: Match.anyValue(),
        ComparisonOperator: 'GreaterThanUpperThreshold',
        Metrics: Match.arrayWith([
          Match.objectLike({
            MetricStat: Match.objectLike({
              Metric: { Namespace: 'AWS/Bedrock', MetricName: name, Dimensions: [{ Name: 'ModelId', Value: modelId }] },
            }),
          }),
        ]),
      });
    }
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Threshold: 1_000_000,
      ComparisonOperator: 'GreaterThanThreshold',
      Metrics: Match.arrayWith([Match.objectLike({ Expression: 'FILL(asked, 0) + FILL(answered, 0)' })]),
    });
  });
  test('have no limit that is not given', () => {
    const { template } = build({}, (_stack, alarms) => alarms.watchModel('Claude', { modelId }));
    template.resourcePropertiesCountIs(
      'AWS::CloudWatch::Alarm',
      { Metrics: Match.arrayWith([Match.objectLike({ Label: 'Tokens' })]) },
      0,
    );
  });
});

test('guardrails are told of when they intervene too often', () => {
  const { template } = build({}, (_stack, alarms) =>
    alarms.watchGuardrail('Guardrail', { guardrailArn: arnOfGuardrail, version: '3', interventions: hour(20) }),
  );
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'AWS/Bedrock/Guardrails',
    MetricName: 'InvocationsIntervened',
    Dimensions: [
      { Name: 'GuardrailArn', Value: arnOfGuardrail },
      { Name: 'GuardrailVersion', Value: '3' },
    ],
    Threshold: 20,
    Period: 3600,
  });
});

describe('identities', () => {
  const limits = (stack: Stack) => ({
    role: iam.Role.fromRoleArn(stack, 'Fraud', 'arn:aws:iam::111122223333:role/workloads/fraud'),
    invocationLogGroup: logs.LogGroup.fromLogGroupName(stack, 'Prompts', 'prompts'),
  });
  const watching = (more: object) =>
    build({}, (stack, alarms) => alarms.watchIdentity('Fraud', { ...limits(stack), ...more })).template;
  const entry = (arn: string) => ({
    schemaType: 'ModelInvocationLog',
    identity: { arn },
    input: { inputTokenCount: 35 },
  });

  test('are counted by the sessions of their role alone', () => {
    const filter = filterOf(watching({ tokens: hour(1000) }), 'FraudInputTokens');
    const counts = (session: string) =>
      matchesFilter(filter, entry(`arn:aws:sts::111122223333:assumed-role/${session}`));
    expect(['fraud/a', 'fraud/b', 'fraud-2/a', 'other/fraud', 'x/fraud/a'].map(counts)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(matchesFilter(filter, entry('arn:aws:sts::444455556666:assumed-role/fraud/a'))).toBe(false);
    watching({ tokens: hour(1000) }).hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: 'prompts',
      MetricTransformations: [
        Match.objectLike({ MetricName: 'FraudOutputTokens', MetricValue: '$.output.outputTokenCount' }),
      ],
    });
  });
  test('are told of when they use too much, or cost too much', () => {
    const cost = { atMost: 50, per: Duration.days(1), per1000InputTokens: 0.003, per1000OutputTokens: 0.015 };
    const template = watching({ tokens: hour(1000), cost });
    const alarm = (Threshold: number, Expression: string) =>
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        Threshold,
        Metrics: Match.arrayWith([Match.objectLike({ Expression })]),
        AlarmActions: [Match.anyValue()],
      });
    alarm(1000, 'FILL(asked, 0) + FILL(answered, 0)');
    alarm(50, 'FILL(asked, 0) * 0.003 / 1000 + FILL(answered, 0) * 0.015 / 1000');
  });
  test.each<[string, object]>([
    ['no limit', {}],
    ['nothing at all', { tokens: hour(0) }],
    ['no number', { tokens: hour(Number.NaN) }],
    ['parts of minutes', { tokens: { atMost: 1, per: Duration.seconds(90) } }],
    ['parts of seconds', { tokens: { atMost: 1, per: Duration.millis(90_500) } }],
    ['more than a day', { tokens: { atMost: 1, per: Duration.days(2) } }],
    ['no price', { cost: { ...hour(1), per1000InputTokens: 0, per1000OutputTokens: 0 } }],
    ['a price below zero', { cost: { ...hour(1), per1000InputTokens: -1, per1000OutputTokens: 2 } }],
  ])('are not limited by %s', (_what, more) => {
    expect(() => watching(more)).toThrow(refuses('UsageLimit'));
  });
});

describe('endpoints', () => {
  test('are told of when they refuse, err or are slow', () => {
    const { template } = build({}, (_stack, alarms) =>
      alarms.watchEndpoint('Fraud', { endpointName: 'fraud' }, { latency: Duration.seconds(2), refused: 7 }),
    );
    const alarm = (MetricName: string, Threshold: number) =>
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        Namespace: 'AWS/SageMaker',
        MetricName,
        Threshold,
        Dimensions: [
          { Name: 'EndpointName', Value: 'fraud' },
          { Name: 'VariantName', Value: 'AllTraffic' },
        ],
      });
    alarm('Invocation4XXErrors', 7);
    alarm('Invocation5XXErrors', 5);
    alarm('ModelLatency', 2_000_000);
  });
  test('have limits above zero', () => {
    expect(() =>
      build({}, (_stack, alarms) => alarms.watchEndpoint('F', { endpointName: 'f' }, { failed: 0 })),
    ).toThrow(refuses('UsageLimit'));
  });
});

test('every alarm tells the topic, which is encrypted and lets CloudWatch in', () => {
  const { template } = build({ places: { addresses: ['192.0.2.1'] } }, (_stack, alarms) => {
    alarms.watchModel('Claude', { modelId: 'm', tokens: hour(1) });
    alarms.watchEndpoint('Fraud', { endpointName: 'fraud' });
  });
  template.allResourcesProperties('AWS::CloudWatch::Alarm', {
    AlarmActions: [{ Ref: Match.stringLikeRegexp('^BehaviourTopic') }],
  });
  template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'AlarmsOfCloudWatch' })]) },
  });
});

test('a topic that is brought along is told, and a key that is', () => {
  const arn = 'arn:aws:sns:eu-west-1:111122223333:security';
  const stack = new Stack(new App(), 'Topics');
  const topic = sns.Topic.fromTopicArn(stack, 'Topic', arn);
  const { template } = build({ topic });
  template.resourceCountIs('AWS::SNS::Topic', 0);
  template.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [arn] });
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k');
  build({ encryptionKey }).template.resourceCountIs('AWS::KMS::Key', 0);
});

test('our own rules find nothing in it', () => {
  const { template } = build({ places: { addresses: ['192.0.2.1'] } }, (_stack, alarms) => {
    alarms.watchModel('Claude', { modelId: 'm', tokens: hour(1) });
  });
  const found = findingsIn(template.toJSON()).filter(({ resource }) => resource !== '');
  expect(found.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});
