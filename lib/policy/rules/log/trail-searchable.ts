import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailSearchable = defineRule({
  id: 'ZTA-LOG-060',
  title: 'Trail can be searched as it is written',
  severity: 'warning',
  why: 'Files in a bucket raise no alarm: what is tampered with is seen on the day somebody looks.',
  fix: "Set 'CloudWatchLogsLogGroupArn' and 'CloudWatchLogsRoleArn'; AuditTrail does.",
  acceptWhen: 'A SIEM reads the bucket, or EventBridge hears of the calls that matter.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 SI-4'],
  kind: 'trail',
  examples: {
    bad: [{ searchable: false }],
    good: [{ searchable: true }],
  },
  check: ({ searchable }) => must('searchable', searchable, 'it goes to no log group'),
});
