import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelsNamed = defineRule({
  id: 'ZTA-MODEL-003',
  title: 'Models that may be run are named',
  severity: 'error',
  why: 'A pattern opens models that nobody has assessed: dearer ones, weaker ones, and those that the provider adds.',
  fix: "Name the ARNs of models, profiles and endpoints in 'Resource', without wildcards.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM03', 'OWASP LLM 2026 LLM10'],
  kind: 'model-grant',
  examples: { bad: [{ model: 'x', named: false }], good: [{ model: 'x', named: true }] },
  check: ({ named, model }) => must('named', named, `${model} is a pattern`),
});
