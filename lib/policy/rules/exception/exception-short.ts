import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionShort = defineRule({
  id: 'ZTA-EXC-006',
  title: 'Exception ends within the longest time allowed',
  severity: 'error',
  why: 'A risk that is taken on for years is a decision that nobody looks at again.',
  fix: 'Set an earlier day, and decide again then.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [{ tooLong: true }],
    good: [{ tooLong: false }],
  },
  check: ({ tooLong }) => must('expires', !tooLong, 'it holds longer than is allowed'),
});
