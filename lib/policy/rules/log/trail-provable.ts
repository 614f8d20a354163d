import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailProvable = defineRule({
  id: 'ZTA-LOG-054',
  title: 'Trail can be proved to be unchanged',
  severity: 'error',
  why: 'Without digests nobody can tell whether a file of the trail was changed, or is missing.',
  fix: "Set 'EnableLogFileValidation' to true; AuditTrail does.",
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 AU-3', 'EU AI Act Art. 19(1)'],
  kind: 'trail',
  examples: {
    bad: [{ provable: false }],
    good: [{ provable: true }],
  },
  check: ({ provable }) => must('provable', provable, 'validation of its files is off'),
});
