import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailReadsLanguages = defineRule({
  id: 'ZTA-MODEL-049',
  title: 'Guardrail reads every language that it can',
  severity: 'warning',
  why: 'An attack in a language that the filter does not read goes past it, and the model reads it all the same.',
  fix: 'Switch the detection of languages on.',
  acceptWhen: 'Prompts of other languages are turned away before.',
  controls: ['OWASP LLM 2026 LLM01', 'EU AI Act Art. 15(5)'],
  kind: 'guardrail-breadth',
  examples: {
    bad: [{ readsLanguages: false }],
    good: [{ readsLanguages: true }],
  },
  check: ({ readsLanguages }) => must('readsLanguages', readsLanguages, 'it reads the languages of its filters only'),
});
