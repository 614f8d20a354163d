import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const inlineAgentsClosed = defineRule({
  id: 'ZTA-MODEL-005',
  title: 'Nobody runs an agent that was made up in the call',
  severity: 'error',
  why: 'The caller chooses model, instructions, tools and whether there is a guardrail; no review has seen any of it.',
  fix: 'Take bedrock:InvokeInlineAgent out, and allow bedrock:InvokeAgent on the alias of an agent.',
  controls: ['OWASP LLM 2026 LLM06', 'OWASP Agentic 2026 ASI02'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'inline-agent', what: 'x', open: true }],
    good: [
      { door: 'inline-agent', what: 'x', open: false },
      { door: 'batch', open: true },
    ],
  },
  check: ({ door, what, open }) =>
    door === 'inline-agent' ? must('open', not(open), `the statement allows ${what}`) : undefined,
});
