import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayLogsDecisions = defineRule({
  id: 'ZTA-GATE-003',
  title: 'Gateway logs its decisions',
  severity: 'error',
  why: 'Without a log, neither who used an application nor who tried to can be told.',
  fix: "Enable 'S3', 'CloudWatchLogs' or 'KinesisDataFirehose' in 'LoggingConfigurations'; VerifiedAccessGateway logs to an ImmutableLogBucket.",
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'gateway',
  examples: {
    bad: [{ logs: false }],
    good: [{ logs: true }],
  },
  check: ({ logs }) => must('logs', logs, 'no destination is enabled'),
});
