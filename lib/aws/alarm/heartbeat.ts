import { Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { AlarmTopic } from '../log/alarm-topic';
import type { UndeliveredAlarms } from '../log/undelivered-alarms';
import { tellsTopic } from './tells-topic';

/** Properties of a `Heartbeat`. */
export interface HeartbeatProps {
  /** Time between two beats, in whole minutes. */
  readonly every: Duration;
  /** Encrypts the beats. EventBridge is added to the policy of a key of this app. */
  readonly encryptionKey: kms.IKey;
  /** Who is told when there is no beat. */
  readonly topic: sns.ITopic;
  /** Where beats lie that could not be delivered. */
  readonly undelivered: UndeliveredAlarms;
  /** Targets that hear the beats besides. */
  readonly alsoTo: readonly events.RuleTargetConfig[];
}

/** What a beat is called on the bus. */
export const BEAT = { source: 'zero-trust-ai.heartbeat', detailType: 'Alarms are heard' };

/**
 * A sign of life: an event on the default bus in turns, which goes the same way as alarms do, and an alarm for when none arrives.
 *
 * It shows that the bus, its rules, the key and the delivery to a topic work. It goes to a topic of its own, `beats`, so that nobody is
 * woken by it; whoever is told elsewhere of its silence subscribes there.
 */
export class Heartbeat extends Construct {
  /** Where each beat is published. */
  public readonly beats: sns.ITopic;

  public constructor(scope: Construct, id: string, props: HeartbeatProps) {
    super(scope, id);
    this.beats = new AlarmTopic(this, 'Beats', { encryptionKey: props.encryptionKey, senders: ['events'] });
    this.beat(props);
    new events.Rule(this, 'Heard', {
      description: 'Signs of life, on the way that alarms take',
      eventPattern: { source: [BEAT.source], detailType: [BEAT.detailType] },
      targets: [{ arn: this.beats.topicArn }, ...props.alsoTo].map((target) => props.undelivered.keep(target)),
    });
    this.tellOfSilence(props);
  }

  private beat({ every, encryptionKey, undelivered }: HeartbeatProps): void {
    const bus = Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' });
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      inlinePolicies: {
        Beat: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [bus],
              conditions: {
                'ForAllValues:StringEquals': { 'events:source': BEAT.source },
                Null: { 'events:source': 'false' },
              },
            }),
            new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queue.queueArn] }),
            new iam.PolicyStatement({
              actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
              resources: [encryptionKey.keyArn],
            }),
          ],
        }),
      },
    });
    new scheduler.CfnSchedule(this, 'Resource', {
      description: 'Signs of life of alarms',
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: `rate(${every.toMinutes()} ${every.toMinutes() === 1 ? 'minute' : 'minutes'})`,
      target: {
        arn: bus,
        roleArn: role.roleArn,
        input: '{}',
        eventBridgeParameters: BEAT,
        deadLetterConfig: { arn: undelivered.queue.queueArn },
      },
    });
  }

  /** Two beats may be late; no data is silence. */
  private tellOfSilence({ every, topic }: HeartbeatProps): void {
    const alarm = new cloudwatch.Alarm(this, 'Silence', {
      alarmDescription: 'No sign of life: alarms may not be heard',
      metric: new cloudwatch.Metric({
        namespace: 'AWS/SNS',
        metricName: 'NumberOfMessagesPublished',
        dimensionsMap: { TopicName: this.beats.topicName },
        statistic: cloudwatch.Stats.SUM,
        period: Duration.minutes(every.toMinutes() * 3),
      }),
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(tellsTopic(topic));
  }
}
