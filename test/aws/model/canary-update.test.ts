import { App, Duration, Lazy, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { CanaryUpdate, type CanaryUpdateOptions } from '../../../lib/aws/model/canary-update';

function build(options: CanaryUpdateOptions = {}, instanceCount = 2) {
  const stack = new Stack(new App(), 'Stack');
  const update = new CanaryUpdate(stack, 'Update', {
    ...options,
    endpointName: 'fraud',
    endpointConfigName: 'fraud-2',
    variantName: 'AllTraffic',
    instanceCount,
  });
  return { stack, update, config: stack.resolve(update.deploymentConfig) };
}

const alarms = (count: number) => {
  const stack = new Stack();
  return Array.from({ length: count }, (_, i) =>
    cloudwatch.Alarm.fromAlarmArn(stack, `${i}`, `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:given-${i}`),
  );
};
const unknown = () => Token.asNumber(Lazy.any({ produce: () => ({ Ref: 'Late' }) }));

test('one instance is watched for ten minutes, and the old fleet is kept for ten more', () => {
  expect(build().config).toEqual({
    blueGreenUpdatePolicy: {
      trafficRoutingConfiguration: {
        type: 'CANARY',
        canarySize: { type: 'INSTANCE_COUNT', value: 1 },
        waitIntervalInSeconds: 600,
      },
      terminationWaitInSeconds: 600,
      maximumExecutionTimeoutInSeconds: 3600,
    },
    autoRollbackConfiguration: {
      alarms: [
        { alarmName: { Ref: expect.stringMatching('^UpdateErrors') } },
        { alarmName: { Ref: expect.stringMatching('^UpdateLatency') } },
      ],
    },
  });
});

test('size and times are as given', () => {
  const { config } = build(
    {
      canaryInstances: 2,
      bakeTime: Duration.minutes(30),
      terminationWait: Duration.seconds(0),
      timeout: Duration.hours(2),
    },
    4,
  );
  expect(config.blueGreenUpdatePolicy).toEqual({
    trafficRoutingConfiguration: {
      type: 'CANARY',
      canarySize: { type: 'INSTANCE_COUNT', value: 2 },
      waitIntervalInSeconds: 1800,
    },
    terminationWaitInSeconds: 0,
    maximumExecutionTimeoutInSeconds: 7200,
  });
});

test('errors of either fleet and latency of the new one take an update back', () => {
  const template = Template.fromStack(build().stack);
  const always = {
    Namespace: 'AWS/SageMaker',
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 2,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  };
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    ...always,
    MetricName: 'Invocation5XXErrors',
    Threshold: 0.01,
    Dimensions: [
      { Name: 'EndpointName', Value: 'fraud' },
      { Name: 'VariantName', Value: 'AllTraffic' },
    ],
  });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    ...always,
    MetricName: 'ModelLatency',
    Threshold: 30_000_000,
    Dimensions: [
      { Name: 'EndpointConfigName', Value: 'fraud-2' },
      { Name: 'EndpointName', Value: 'fraud' },
      { Name: 'VariantName', Value: 'AllTraffic' },
    ],
  });
});

test('the thresholds are as given', () => {
  const { stack } = build({ maximumErrorRate: 0.2, maximumLatency: Duration.millis(250) });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'Invocation5XXErrors', Threshold: 0.2 });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'ModelLatency', Threshold: 250_000 });
});

test('given alarms take an update back as well, up to eight', () => {
  const { update, config } = build({ alarms: alarms(8) });
  expect(config.autoRollbackConfiguration.alarms).toHaveLength(10);
  expect(config.autoRollbackConfiguration.alarms[9]).toEqual({ alarmName: 'given-7' });
  expect(update.rollbackAlarms[9]?.alarmArn).toBe('arn:aws:cloudwatch:eu-west-1:111122223333:alarm:given-7');
  expect(update.alarms).toHaveLength(2);
  expect(() => build({ alarms: alarms(9) })).toThrow(expect.objectContaining({ code: 'RollbackAlarmCount' }));
});

test.each([
  [0, 2],
  [2, 2],
  [2, 3],
  [1.5, 4],
  [-1, 4],
  [Number.NaN, 4],
])('a canary of %s out of %s instances is refused', (canaryInstances, instanceCount) => {
  expect(() => build({ canaryInstances }, instanceCount)).toThrow(
    expect.objectContaining({ code: 'CanarySize', constructPath: 'Stack/Update' }),
  );
});

test.each([
  [1, 2],
  [2, 4],
  [2, 5],
])('a canary of %s out of %s instances is taken', (canaryInstances, instanceCount) => {
  expect(() => build({ canaryInstances }, instanceCount)).not.toThrow();
});

test('numbers that only the deployment knows are passed on', () => {
  const canaryInstances = unknown();
  expect(build({ canaryInstances }).config.blueGreenUpdatePolicy.trafficRoutingConfiguration.canarySize.value).toEqual({
    Ref: 'Late',
  });
  expect(() => build({ canaryInstances: 3 }, unknown())).not.toThrow();
  expect(() => build({ canaryInstances: 0 }, unknown())).toThrow(expect.objectContaining({ code: 'CanarySize' }));
  const { stack, config } = build({ bakeTime: Duration.seconds(unknown()), maximumErrorRate: unknown() });
  expect(config.blueGreenUpdatePolicy.trafficRoutingConfiguration.waitIntervalInSeconds).toEqual({ Ref: 'Late' });
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'Invocation5XXErrors',
    Threshold: { Ref: 'Late' },
  });
});

test.each<[string, CanaryUpdateOptions]>([
  ['no time to bake', { bakeTime: Duration.seconds(0) }],
  ['less time to bake than the alarms need', { bakeTime: Duration.seconds(299) }],
  ['more than an hour to bake', { bakeTime: Duration.seconds(3601), timeout: Duration.hours(8) }],
  ['part of a second to bake', { bakeTime: Duration.millis(600_500) }],
  ['more than an hour to wait', { terminationWait: Duration.seconds(3601), timeout: Duration.hours(8) }],
  ['less than ten minutes in all', { timeout: Duration.seconds(599) }],
  ['more than eight hours in all', { timeout: Duration.seconds(28_801) }],
  ['no longer in all than the waits', { timeout: Duration.minutes(20) }],
])('%s is refused', (_, options) => {
  expect(() => build(options)).toThrow(expect.objectContaining({ code: 'CanaryTiming' }));
});

test.each<CanaryUpdateOptions>([
  { bakeTime: Duration.seconds(300) },
  { bakeTime: Duration.seconds(3600), timeout: Duration.hours(8) },
  { terminationWait: Duration.seconds(3600), timeout: Duration.hours(8) },
  { timeout: Duration.seconds(1201) },
])('times at their limits are taken', (options) => {
  expect(() => build(options)).not.toThrow();
});

test.each<CanaryUpdateOptions>([
  { maximumErrorRate: 1 },
  { maximumErrorRate: -0.1 },
  { maximumErrorRate: Number.NaN },
  { maximumLatency: Duration.seconds(0) },
  { maximumLatency: Duration.seconds(60) },
  { maximumLatency: Duration.millis(unknown()) },
])('an alarm that could never go off, or always, is refused', (options) => {
  expect(() => build(options)).toThrow(expect.objectContaining({ code: 'RollbackThreshold' }));
});

test.each<CanaryUpdateOptions>([{ maximumErrorRate: 0 }, { maximumLatency: Duration.millis(59_999) }])(
  'thresholds at their limits are taken',
  (options) => {
    expect(() => build(options)).not.toThrow();
  },
);

test('the alarms say what they are for', () => {
  Template.fromStack(build().stack).allResourcesProperties('AWS::CloudWatch::Alarm', {
    AlarmDescription: Match.stringLikeRegexp('^Rolls an update of Stack back'),
  });
});
