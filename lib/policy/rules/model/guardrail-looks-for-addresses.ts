import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailLooksForAddresses = defineRule({
  id: 'ZTA-MODEL-048',
  title: 'Guardrail looks for addresses that lead to harm',
  severity: 'warning',
  why: 'An address in a document or an answer leads people, and agents that follow it, to where they are robbed of what they know.',
  fix: 'Switch the filter for harmful addresses on.',
  acceptWhen: 'Neither prompts nor answers can hold addresses.',
  controls: ['OWASP LLM 2026 LLM05', 'OWASP LLM 2026 LLM01', 'EU AI Act Art. 15(5)'],
  kind: 'guardrail-breadth',
  examples: {
    bad: [{ looksForAddresses: false }],
    good: [{ looksForAddresses: true }],
  },
  check: ({ looksForAddresses }) =>
    must('looksForAddresses', looksForAddresses, 'its filter for harmful addresses is off'),
});
