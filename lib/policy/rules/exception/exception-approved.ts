import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionApproved = defineRule({
  id: 'ZTA-EXC-007',
  title: 'Exception has a second approver',
  severity: 'error',
  why: 'Who carries a risk should not be the only one to allow it.',
  fix: 'Have somebody else than the owner agree, and name them as approver.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [{ unapproved: true }],
    good: [{ unapproved: false }],
  },
  check: ({ unapproved }) => must('approver', !unapproved, 'nobody but the owner agreed'),
});
