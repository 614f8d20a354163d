import { Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { moreThan, requireLimit, type UsageLimit } from './usage-limit';

/** What the tokens of a model cost, in the currency that `atMost` is in. Of several models, give the dearest. */
export interface CostLimit extends UsageLimit {
  readonly per1000InputTokens: number;
  readonly per1000OutputTokens: number;
}

/** What one identity may use up. One limit at least. */
export interface IdentityLimits {
  /** The role that calls models. All its sessions count together. */
  readonly role: IRoleRef;

  /** Where model invocations can be searched: `log.logGroup` of a `ModelInvocationLog` that is `searchable`. */
  readonly invocationLogGroup: logs.ILogGroupRef;

  /**
   * The most tokens, in and out.
   *
   * @default - tokens have no limit
   */
  readonly tokens?: UsageLimit;

  /**
   * The most that tokens may cost, by prices that you give: AWS publishes costs hours later, and not by identity.
   *
   * @default - costs have no limit
   */
  readonly cost?: CostLimit;
}

/** What the log of model invocations has the tokens in. */
const COUNTED = { Input: '$.input.inputTokenCount', Output: '$.output.outputTokenCount' };

/** Alarms about what one identity uses up, counted in the log of model invocations. */
export function identityAlarms(
  scope: Construct,
  id: string,
  limits: IdentityLimits & { readonly namespace: string },
): cloudwatch.Alarm[] {
  const { tokens, cost } = limits;
  const own = new Construct(scope, id);
  if (tokens === undefined && cost === undefined) {
    throw new ConfigError('UsageLimit', "'tokens' or 'cost' must be given, got neither", own);
  }
  const input = counted(own, 'Input', limits);
  const output = counted(own, 'Output', limits);
  const alarm = (name: string, what: string, limit: UsageLimit, expression: string) =>
    new cloudwatch.Alarm(own, name, {
      alarmDescription: what,
      metric: new cloudwatch.MathExpression({
        expression,
        usingMetrics: { asked: input.with({ period: limit.per }), answered: output.with({ period: limit.per }) },
        period: limit.per,
        label: name,
      }),
      ...moreThan(limit.atMost),
    });
  const alarms: cloudwatch.Alarm[] = [];
  if (tokens !== undefined) {
    requireLimit(own, 'tokens', tokens);
    alarms.push(
      alarm('Tokens', 'An identity uses more tokens than it may', tokens, 'FILL(asked, 0) + FILL(answered, 0)'),
    );
  }
  if (cost !== undefined) {
    requireLimit(own, 'cost', cost);
    alarms.push(alarm('Cost', 'An identity costs more than it may', cost, asCost(own, cost)));
  }
  return alarms;
}

function asCost(scope: Construct, { per1000InputTokens: input, per1000OutputTokens: output }: CostLimit): string {
  if ([input, output].every((price) => price >= 0 && Number.isFinite(price)) && input + output > 0) {
    return `FILL(asked, 0) * ${input} / 1000 + FILL(answered, 0) * ${output} / 1000`;
  }
  throw new ConfigError('UsageLimit', `'cost' must have prices from zero, got ${input} and ${output}`, scope);
}

function counted(
  scope: Construct,
  of: keyof typeof COUNTED,
  { role, invocationLogGroup, namespace }: IdentityLimits & { readonly namespace: string },
): cloudwatch.Metric {
  const { partition, account } = Stack.of(scope);
  const sessions = `arn:${partition}:sts::${account}:assumed-role/${role.roleRef.roleName}/*`;
  const metricName = `${scope.node.id}${of}Tokens`;
  new logs.CfnMetricFilter(scope, `${of}Filter`, {
    logGroupName: invocationLogGroup.logGroupRef.logGroupName,
    filterPattern: `{ $.identity.arn = "${sessions}" }`,
    metricTransformations: [{ metricNamespace: namespace, metricName, metricValue: COUNTED[of] }],
  });
  return new cloudwatch.Metric({ namespace, metricName, statistic: cloudwatch.Stats.SUM });
}
