import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailOn = defineRule({
  id: 'ZTA-LOG-051',
  title: 'Trail is recording',
  severity: 'error',
  why: 'A trail that is turned off is there in every inventory, and records nothing.',
  fix: "Set 'IsLogging' to true; AuditTrail does.",
  controls: ['NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'trail',
  examples: {
    bad: [{ on: false }],
    good: [{ on: true }],
  },
  check: ({ on }) => must('on', on, 'it is turned off'),
});
