import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { UndeliveredAlarms } from '../log/undelivered-alarms';
import { tellsTopic } from './tells-topic';

/** Tells a topic when no event of a trail has come to its log group for an hour. An account that is used is never that silent. */
export function tellOfSilence(scope: Construct, { logGroupRef }: logs.ILogGroupRef, topic: sns.ITopic): void {
  const alarm = new cloudwatch.Alarm(scope, 'TrailSilence', {
    alarmDescription: 'The trail has written nothing for an hour: it may be stopped, or refused by its log group',
    metric: new cloudwatch.Metric({
      namespace: 'AWS/Logs',
      metricName: 'IncomingLogEvents',
      dimensionsMap: { LogGroupName: logGroupRef.logGroupName },
      statistic: cloudwatch.Stats.SUM,
      period: Duration.hours(1),
    }),
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: cloudwatch.TreatMissingData.BREACHING,
  });
  alarm.addAlarmAction(tellsTopic(topic));
}

/** Tells a topic when an alarm lies where those do that could not be delivered. */
export function tellOfUndelivered(scope: Construct, { queue }: UndeliveredAlarms, topic: sns.ITopic): void {
  const alarm = new cloudwatch.Alarm(scope, 'NotDelivered', {
    alarmDescription: `Alarms could not be delivered: they lie in ${queue.queueName}`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    threshold: 1,
    evaluationPeriods: 1,
    // No message, no data: a queue that is empty for six hours reports nothing.
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(tellsTopic(topic));
}
