import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionInForce = defineRule({
  id: 'ZTA-EXC-001',
  title: 'Exception is in force',
  severity: 'error',
  why: 'An exception that has run out no longer says that anybody answers for the finding.',
  fix: 'Mend the finding, or have the owner set another day.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [{ expired: true }],
    good: [{ expired: false }],
  },
  check: ({ expired }) => must('expires', !expired, 'its last day has passed'),
});
