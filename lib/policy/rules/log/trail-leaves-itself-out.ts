import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailLeavesItselfOut = defineRule({
  id: 'ZTA-LOG-059',
  title: 'Trail leaves its own deliveries out',
  severity: 'error',
  why: 'Each delivery is a write that is recorded and delivered in turn: a loop without end, paid for by the event.',
  fix: "Exclude the bucket of the trail by 'NotStartsWith' on 'resources.ARN', or name the buckets that count; AuditTrail leaves its own out.",
  controls: ['NIST 800-53 r5 AU-2', 'OWASP LLM 2026 LLM10'],
  kind: 'trail',
  examples: {
    bad: [{ recordsItself: true }],
    good: [{ recordsItself: false }],
  },
  check: ({ recordsItself }) =>
    must('recordsItself', not(recordsItself), 'it records writes into the bucket that it delivers to'),
});
