import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailOutlivesStack = defineRule({
  id: 'ZTA-LOG-061',
  title: 'Trail goes on without its stack',
  severity: 'warning',
  why: 'Whoever may delete the stack may stop the recording.',
  fix: "Set 'DeletionPolicy' to 'Retain' or 'RetainExceptOnCreate'; AuditTrail does.",
  acceptWhen: 'Another trail, such as one of the organization, records the same account.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 CM-3'],
  kind: 'trail',
  examples: {
    bad: [{ outlivesDeployment: false }],
    good: [{ outlivesDeployment: true }],
  },
  check: ({ outlivesDeployment }) => must('outlivesDeployment', outlivesDeployment, 'it goes with its stack'),
});
