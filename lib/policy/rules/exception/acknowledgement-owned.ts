import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const acknowledgementOwned = defineRule({
  id: 'ZTA-EXC-008',
  title: 'Rule is accepted with an owner and an expiry',
  severity: 'fatal',
  why: 'An acknowledgement of the framework silences a rule for ever, and names nobody who answers for it.',
  fix: 'Replace it by Exceptions.of(construct).accept({ rule, reason, owner, expires }).',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [{ acknowledgement: true }],
    good: [{ acknowledgement: false }],
  },
  check: ({ acknowledgement }) => must('rule', !acknowledgement, 'it is acknowledged without owner and expiry'),
});
