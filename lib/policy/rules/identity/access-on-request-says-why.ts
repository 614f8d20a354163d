import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const accessOnRequestSaysWhy = defineRule({
  id: 'ZTA-IAM-122',
  title: 'Who asks for rights says why',
  severity: 'warning',
  why: 'Whoever agrees has nothing to decide by, and whoever looks later cannot tell work from misuse.',
  fix: 'Ask for a reason.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 AU-3'],
  kind: 'entitlement',
  examples: {
    bad: [{ saysWhy: false }],
    good: [{ saysWhy: true }],
  },
  check: ({ saysWhy }) => must('saysWhy', saysWhy, 'no reason is asked for'),
});
