import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const auditMetricTells = defineRule({
  id: 'ZTA-LOG-101',
  title: 'Somebody is told of what audit logs are counted for',
  severity: 'warning',
  why: 'Logs that stop, and guards that are changed, are noticed by nobody who is not told.',
  fix: 'Count it, and let an alarm that is on tell somebody.',
  acceptWhen: 'Another deployment holds the alarm.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 SI-4'],
  kind: 'log-metric',
  examples: {
    bad: [
      { on: true, told: false },
      { on: false, told: true },
    ],
    good: [{ on: true, told: true }],
  },
  check: ({ on, told }) =>
    mustAll(
      'told',
      [
        { what: 'that it counts', holds: on },
        { what: 'an alarm that tells somebody', holds: told },
      ],
      (missing) => `missing is ${missing}`,
    ),
});
