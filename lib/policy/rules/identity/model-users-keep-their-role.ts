import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelUsersKeepTheirRole = defineRule({
  id: 'ZTA-IAM-026',
  title: 'Who runs models steps into named roles only',
  severity: 'error',
  why: 'What a model is talked into acts as any role that lets the account in.',
  fix: "Name the roles in 'Resource' of sts:AssumeRole.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM06'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'any-identity', what: 'x', open: true, runsModels: true }],
    good: [
      { door: 'any-identity', what: 'x', open: true, runsModels: false },
      { door: 'batch', open: true, runsModels: true },
    ],
  },
  check: ({ door, what, open, runsModels }) =>
    door === 'any-identity'
      ? must('open', not(every([open, runsModels])), `${what} is allowed on any role`)
      : undefined,
});
