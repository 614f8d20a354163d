import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetRefusesCallerKeys = defineRule({
  id: 'ZTA-DATA-008',
  title: 'Data that AI reads is not encrypted with keys of whoever uploads it',
  severity: 'warning',
  why: 'Whoever may write can encrypt the data anew with a key that only they have, and ask for ransom.',
  fix: "Leave 'BlockedEncryptionTypes' out, or set it to 'SSE-C'.",
  acceptWhen: 'An application that cannot use KMS uploads with SSE-C, and keeps its keys where they cannot be lost.',
  controls: ['NIST 800-53 r5 SI-7', 'OWASP LLM 2026 LLM05'],
  kind: 'dataset',
  examples: {
    bad: [{ takesCallerKeys: true }],
    good: [{ takesCallerKeys: false }],
  },
  check: ({ takesCallerKeys, use }) =>
    must('takesCallerKeys', not(takesCallerKeys), `SSE-C is not blocked, and it ${use}`),
});
