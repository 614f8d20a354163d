import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayLogsInNewFormat = defineRule({
  id: 'ZTA-GATE-005',
  title: 'Gateway logs in the newest format',
  severity: 'warning',
  why: 'Version 0.1, which is taken where nothing is said, lacks trust context and is not what tools for OCSF read.',
  fix: "Set 'LogVersion' to 'ocsf-1.0.0-rc.2' in 'LoggingConfigurations'; VerifiedAccessGateway does.",
  acceptWhen: 'What reads the log knows the old version only.',
  controls: ['NIST 800-53 r5 AU-3'],
  kind: 'gateway',
  examples: {
    bad: [{ logs: true, logsInNewFormat: false }],
    good: [
      { logs: true, logsInNewFormat: true },
      { logs: false, logsInNewFormat: false },
    ],
  },
  check: ({ logs, logsInNewFormat }) =>
    logs === false
      ? undefined
      : must('logsInNewFormat', logsInNewFormat, 'the log is written in an old version of OCSF'),
});
