import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

export const doorPolicyMeansWhatItSays = defineRule({
  id: 'ZTA-GATE-013',
  title: 'Policy of a door means what it says',
  severity: 'error',
  why: 'Verified Access looks at the syntax only: a misspelt attribute, a group by its name or a constrained principal makes a policy that never applies, and a forbid that forbids nothing.',
  fix: "Write the policy for what the trust providers of the instance send; 'AccessRule.cedar' validates it at synthesis.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'gateway-door',
  examples: {
    bad: [{ mistake: 'it is no Cedar' }],
    good: [{ mistake: undefined }],
  },
  check: ({ mistake }) =>
    Unknown.is(mistake) ? unknown('mistake', mistake) : must('mistake', mistake === undefined, `${mistake}`),
});
