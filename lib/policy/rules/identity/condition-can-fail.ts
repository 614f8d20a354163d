import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const conditionCanFail = defineRule({
  id: 'ZTA-IAM-039',
  title: 'Condition of a binding can fail',
  severity: 'error',
  why: 'A condition that always holds looks like a limit to whoever reviews it, and is none.',
  fix: 'Ask something that is not true of every request, or take the condition away.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'role-binding',
  examples: {
    bad: [{ canFail: false }],
    good: [{ canFail: true }],
  },
  check: ({ canFail }) => must('canFail', canFail, 'one of its alternatives is always true'),
});
