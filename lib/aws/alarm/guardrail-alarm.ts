import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { moreThan, requireLimit, type UsageLimit } from './usage-limit';

/** How often a guardrail may intervene. */
export interface GuardrailLimits {
  readonly guardrailArn: string;

  /** The version that is used, as a number. */
  readonly version: string;

  /** The most interventions: somebody who tries to get past a guardrail makes many. */
  readonly interventions: UsageLimit;
}

/**
 * An alarm about a guardrail that intervenes often.
 *
 * https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-guardrails-cw-metrics.html
 */
export function guardrailAlarm(scope: Construct, id: string, limits: GuardrailLimits): cloudwatch.Alarm {
  const { guardrailArn, version, interventions } = limits;
  requireLimit(scope, 'interventions', interventions);
  return new cloudwatch.Alarm(scope, id, {
    alarmDescription: 'A guardrail intervenes more often than usual: somebody may try to get past it',
    metric: new cloudwatch.Metric({
      namespace: 'AWS/Bedrock/Guardrails',
      metricName: 'InvocationsIntervened',
      dimensionsMap: { GuardrailArn: guardrailArn, GuardrailVersion: version },
      statistic: cloudwatch.Stats.SUM,
      period: interventions.per,
    }),
    ...moreThan(interventions.atMost),
  });
}
