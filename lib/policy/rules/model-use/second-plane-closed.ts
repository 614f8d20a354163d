import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const secondPlaneClosed = defineRule({
  id: 'ZTA-MODEL-004',
  title: 'Models are not run where guardrails do not reach',
  severity: 'error',
  why: 'The second interface of the provider takes no guardrail by policy, and its calls are not in the log of Amazon Bedrock.',
  fix: 'Take bedrock-mantle:CreateInference and its like out, and deny bedrock-mantle:*; model.grants.invoke(role) does.',
  controls: ['OWASP LLM 2026 LLM01', 'NIST 800-53 r5 AU-12'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'second-plane', what: 'x', open: true }],
    good: [
      { door: 'second-plane', what: 'x', open: false },
      { door: 'batch', open: true },
    ],
  },
  check: ({ door, what, open }) =>
    door === 'second-plane' ? must('open', not(open), `the statement allows ${what}`) : undefined,
});
