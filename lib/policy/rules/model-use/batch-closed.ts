import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const batchClosed = defineRule({
  id: 'ZTA-MODEL-006',
  title: 'Models are not run over files past the guardrail',
  severity: 'warning',
  why: 'Policies cannot ask a batch job for a guardrail, so that it answers what a single call would have refused.',
  fix: 'Take bedrock:CreateModelInvocationJob out, or give it to a role of its own that nothing else uses.',
  acceptWhen: 'The prompts of the job come from a source that is checked before.',
  controls: ['OWASP LLM 2026 LLM01'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'batch', what: 'x', open: true }],
    good: [
      { door: 'batch', what: 'x', open: false },
      { door: 'blind', open: true },
    ],
  },
  check: ({ door, what, open }) =>
    door === 'batch' ? must('open', not(open), `the statement allows ${what}`) : undefined,
});
