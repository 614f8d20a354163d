import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyDeletionWaits = defineRule({
  id: 'ZTA-LOG-034',
  title: 'Deletion of a key can be called off for 30 days',
  severity: 'warning',
  why: 'A deletion is found out on a Monday after the holidays; with a short wait the key, and all that it encrypted, is gone by then.',
  fix: "Leave 'PendingWindowInDays' out, or set it to 30; GovernedKey does.",
  acceptWhen: 'An alarm on scheduled deletions wakes somebody at any hour.',
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 SI-7'],
  kind: 'key',
  examples: {
    bad: [{ waitDays: 7 }],
    good: [{ waitDays: 30 }],
  },
  check: ({ waitDays, use }) =>
    must('waitDays', Unknown.is(waitDays) ? waitDays : waitDays >= 30, `the wait is shorter, and it ${use}`),
});
