import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayLogsReasons = defineRule({
  id: 'ZTA-GATE-004',
  title: 'Gateway logs what its decisions were made on',
  severity: 'warning',
  why: 'A log without what trust providers said tells that somebody was let in, and not why.',
  fix: "Set 'IncludeTrustContext' to true in 'LoggingConfigurations'; VerifiedAccessGateway does.",
  acceptWhen: 'Mail addresses and serial numbers may not be kept in the log.',
  controls: ['NIST 800-53 r5 AU-3'],
  kind: 'gateway',
  examples: {
    bad: [{ logs: true, logsReasons: false }],
    good: [
      { logs: true, logsReasons: true },
      { logs: false, logsReasons: false },
    ],
  },
  check: ({ logs, logsReasons }) =>
    logs === false ? undefined : must('logsReasons', logsReasons, 'trust context is left out of the log'),
});
