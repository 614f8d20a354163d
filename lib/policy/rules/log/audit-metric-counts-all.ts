import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const auditMetricCountsAll = defineRule({
  id: 'ZTA-LOG-104',
  title: 'Alarm about logs that are tampered with knows each way to do it',
  severity: 'warning',
  why: 'Whoever wants to be unseen takes the way that nobody is told of: a key that is destroyed hides as much as a sink that is changed.',
  fix: 'Count the other ways as well; AuditTrail does.',
  acceptWhen: 'Another alarm tells of them.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 SI-4'],
  kind: 'log-metric',
  examples: {
    bad: [{ overlooks: ['keys that are destroyed'] }],
    good: [{ overlooks: [] }, { overlooks: undefined }],
  },
  check: ({ overlooks }) =>
    overlooks &&
    mustAll(
      'overlooks',
      overlooks.map((what) => ({ what, holds: false })),
      (missing) => `it does not count ${missing}`,
    ),
});
