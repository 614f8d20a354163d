import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { moreThan, requireLimit, type UsageLimit } from './usage-limit';

/** What is usual for a model, all its callers together. */
export interface ModelLimits {
  /**
   * The model, or inference profile, as its callers name it: 'eu.anthropic.claude-sonnet-4-5-20250929-v1:0'. The metrics of Bedrock have it as
   * `ModelId`.
   */
  readonly modelId: string;

  /**
   * The most tokens, in and out.
   *
   * @default - only unusual numbers are told of
   */
  readonly tokens?: UsageLimit;
}

/**
 * Alarms about the tokens of a model: of numbers that are unusual for the hour and the day, by what CloudWatch has learnt, and of too many.
 *
 * https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-runtime-metrics.html
 */
export function modelAlarms(scope: Construct, id: string, { modelId, tokens }: ModelLimits): cloudwatch.Alarm[] {
  const own = new Construct(scope, id);
  const metric = (metricName: string, period: Duration) =>
    new cloudwatch.Metric({
      namespace: 'AWS/Bedrock',
      metricName,
      dimensionsMap: { ModelId: modelId },
      statistic: cloudwatch.Stats.SUM,
      period,
    });
  const unusual = ['InputTokenCount', 'OutputTokenCount'].map((name) => {
    new cloudwatch.CfnAnomalyDetector(own, `Usual${name}`, {
      namespace: 'AWS/Bedrock',
      metricName: name,
      dimensions: [{ name: 'ModelId', value: modelId }],
      stat: 'Sum',
    });
    return new cloudwatch.AnomalyDetectionAlarm(own, `Unusual${name}`, {
      alarmDescription: `Tokens of ${modelId} are more than usual`,
      metric: metric(name, Duration.minutes(15)),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_UPPER_THRESHOLD,
      stdDevs: 3,
      evaluationPeriods: 2,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  });
  if (tokens === undefined) return unusual;
  requireLimit(own, 'tokens', tokens);
  const many = new cloudwatch.Alarm(own, 'TooManyTokens', {
    alarmDescription: `Tokens of ${modelId} are more than they should be`,
    metric: new cloudwatch.MathExpression({
      expression: 'FILL(asked, 0) + FILL(answered, 0)',
      usingMetrics: { asked: metric('InputTokenCount', tokens.per), answered: metric('OutputTokenCount', tokens.per) },
      period: tokens.per,
      label: 'Tokens',
    }),
    ...moreThan(tokens.atMost),
  });
  return [...unusual, many];
}
