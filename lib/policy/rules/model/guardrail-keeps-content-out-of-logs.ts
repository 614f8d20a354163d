import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailKeepsContentOutOfLogs = defineRule({
  id: 'ZTA-MODEL-050',
  title: 'Guardrail writes no prompts into the log of all',
  severity: 'warning',
  why: 'Prompts that were held back for the personal data in them lie in the log after all, for everybody who reads logs.',
  fix: 'Log that something was found, and keep prompts where they have readers of their own.',
  acceptWhen: 'The log goes into a bucket with readers of its own, by a filter, and is dropped elsewhere.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AU-3'],
  kind: 'guardrail-breadth',
  examples: {
    bad: [{ keepsContentOut: false }],
    good: [{ keepsContentOut: true }],
  },
  check: ({ keepsContentOut }) =>
    must('keepsContentOut', keepsContentOut, 'it logs prompts and answers that it looks at'),
});
