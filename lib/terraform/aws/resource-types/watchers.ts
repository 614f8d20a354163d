import { block, blocks, type Made, same } from '../mapping';

/** What counts calls in logs, and tells somebody of the count. */
export const WATCHERS: Readonly<Record<string, Made>> = {
  aws_cloudwatch_log_metric_filter: {
    type: 'AWS::Logs::MetricFilter',
    of: {
      name: 'FilterName',
      ...same('log_group_name'),
      pattern: 'FilterPattern',
      metric_transformation: blocks('MetricTransformations', {
        name: 'MetricName',
        namespace: 'MetricNamespace',
        value: 'MetricValue',
      }),
    },
  },
  aws_cloudwatch_metric_alarm: {
    type: 'AWS::CloudWatch::Alarm',
    of: {
      ...same('alarm_name', 'metric_name', 'namespace', 'alarm_actions', 'actions_enabled'),
      metric_query: blocks('Metrics', {
        ...same('id', 'expression'),
        metric: block('MetricStat', { metric_name: 'Metric.MetricName', namespace: 'Metric.Namespace' }),
      }),
    },
  },
};
