import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const outputHasOwnKey = defineRule({
  id: 'ZTA-DATA-025',
  title: 'Output of models and jobs is encrypted with a key of its own',
  severity: 'error',
  why: 'Answers, dumps of memory and reports hold what was asked; where they land with a key of S3, every reader of the bucket reads them.',
  fix: "Set 'KmsKeyId' ('KmsKey' for experiments) beside where the output goes.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.24', 'OWASP LLM 2026 LLM02'],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'output', ownKey: false }],
    good: [{ holds: 'output', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'output' ? must('ownKey', ownKey, 'it names no key of the account') : undefined,
});
