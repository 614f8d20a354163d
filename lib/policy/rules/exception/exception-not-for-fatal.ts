import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionNotForFatal = defineRule({
  id: 'ZTA-EXC-005',
  title: 'Exception is for a rule that knows exceptions',
  severity: 'fatal',
  why: 'What is fatal cannot be justified by anybody.',
  fix: 'Mend the finding, and delete the exception.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [
      { fatal: true, ruleKnown: true },
      { fatal: false, ruleKnown: false },
    ],
    good: [{ fatal: false, ruleKnown: true }],
  },
  check: ({ fatal, ruleKnown }) => [
    must('rule', ruleKnown, 'there is no such rule'),
    must('rule', !fatal, 'the rule is fatal'),
  ],
});
