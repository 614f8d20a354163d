import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const approvedModelsNamed = defineRule({
  id: 'ZTA-MODEL-047',
  title: 'Models that an organization approves are named',
  severity: 'error',
  why: 'Where the list of approved models allows all, whoever may run models runs those that nobody has looked at as well.',
  fix: 'List each model that was approved, and what may be done with it.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 SR-4', 'ISO/IEC 42001:2023 A.10.3', 'OWASP LLM 2026 LLM03'],
  kind: 'constraint',
  examples: {
    bad: [{ ofModels: true, named: false }],
    good: [{ ofModels: true, named: true }],
  },
  check: ({ ofModels, named }) =>
    ofModels
      ? must('named', named, 'the list of approved models allows all, names nothing, or is set back to the default')
      : undefined,
});
