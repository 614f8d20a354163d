import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketRefusesCallerKeys = defineRule({
  id: 'ZTA-LOG-023',
  title: 'Log bucket takes nothing encrypted with keys of whoever writes',
  severity: 'warning',
  why: 'What is written with a key that only the writer has cannot be read by anybody who looks for evidence.',
  fix: "Leave 'BlockedEncryptionTypes' out, or set it to 'SSE-C'.",
  acceptWhen: 'An application that cannot use KMS writes with SSE-C, and keeps its keys where they cannot be lost.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 AU-3'],
  kind: 'log-bucket',
  examples: {
    bad: [{ takesCallerKeys: true }],
    good: [{ takesCallerKeys: false }],
  },
  check: ({ takesCallerKeys, use }) => must('takesCallerKeys', not(takesCallerKeys), `SSE-C is let in, and it ${use}`),
});
