import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionOwned = defineRule({
  id: 'ZTA-EXC-003',
  title: 'Exception names reason, owner and expiry',
  severity: 'error',
  why: 'A finding that nobody has taken on, or for ever, is a finding that is hidden.',
  fix: 'Write a reason, an owner and the last day as YYYY-MM-DD.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [{ lacks: ['owner'], acknowledgement: false }],
    good: [{ lacks: [], acknowledgement: false }],
  },
  check: ({ lacks, acknowledgement }) =>
    acknowledgement ? undefined : must('owner', lacks.length === 0, `it has no ${lacks.join(' and no ')}`),
});
