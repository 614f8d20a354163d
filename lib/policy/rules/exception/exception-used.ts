import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionUsed = defineRule({
  id: 'ZTA-EXC-002',
  title: 'Exception is for something that is found',
  severity: 'error',
  why: 'An exception that covers nothing waits for the next mistake and hides it.',
  fix: 'Delete it: what it was for has been mended, renamed or removed.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [{ covered: 0, acknowledgement: false }],
    good: [{ covered: 1, acknowledgement: false }],
  },
  check: ({ covered, acknowledgement }) =>
    acknowledgement ? undefined : must('rule', covered > 0, 'it covers no finding'),
});
