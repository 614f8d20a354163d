import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardedModelHasNoWayAround = defineRule({
  id: 'ZTA-MODEL-007',
  title: 'Who must show a guardrail has no other way to a model',
  severity: 'error',
  why: 'The guardrail that is asked for on one way is left out on the other.',
  fix: "Take the action out, name the agents and flows in 'Resource', or deny all but the named actions as ModelFence does.",
  controls: ['OWASP LLM 2026 LLM01', 'OWASP LLM 2026 LLM06'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'within', what: 'x', open: true, besideGuardrail: true }],
    good: [
      { door: 'within', what: 'x', open: true, besideGuardrail: false },
      { door: 'batch', open: true, besideGuardrail: true },
    ],
  },
  check: ({ door, what, open, besideGuardrail }) =>
    door === 'within'
      ? must('open', not(every([open, besideGuardrail])), `${what} is allowed beside a call that needs a guardrail`)
      : undefined,
});
