import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const serviceLogsItsUse = defineRule({
  id: 'ZTA-LOG-091',
  title: 'Service logs its use',
  severity: 'warning',
  why: 'What agents, tools and callers did can be told only where somebody had it written down.',
  fix: "Name a destination: 'AccessLogSetting' of a stage, 'access_logs.s3.enabled' of a load balancer, or 'AWS::Logs::DeliverySource' with a delivery to an ImmutableLogBucket or a log group.",
  acceptWhen: 'A delivery of another stack keeps it, or what it does is logged by what it calls.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'service-log',
  examples: {
    bad: [
      { what: 'calls of tools', isDoor: false, logs: false },
      { what: 'requests to the API', isDoor: true, logs: false, around: [{ kind: 'model-use' }] },
    ],
    good: [
      { what: 'calls of tools', isDoor: false, logs: true },
      { what: 'requests to the API', isDoor: true, logs: false },
    ],
  },
  check: ({ what, isDoor, logs }, around) =>
    isDoor && around.of('model-use').length === 0 ? undefined : must('logs', logs, `nothing keeps the log of ${what}`),
});
