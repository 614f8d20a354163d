import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const evidenceStaysOn = defineRule({
  id: 'ZTA-MODEL-010',
  title: 'Nobody switches off what sees and guards the use of models',
  severity: 'error',
  why: 'Without the log of calls, the guardrail or the policies of tools nothing shows or stops what comes next.',
  fix: 'Take the action out, and deny it; what is set up by a stack outlives the stack, so no role needs to delete it.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 AC-5', 'EU AI Act Art. 12(1)'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'blind', what: 'x', open: true }],
    good: [
      { door: 'blind', what: 'x', open: false },
      { door: 'batch', open: true },
    ],
  },
  check: ({ door, what, open }) =>
    door === 'blind' ? must('open', not(open), `the statement allows ${what}`) : undefined,
});
