import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelUsersKeepTheirRights = defineRule({
  id: 'ZTA-IAM-025',
  title: 'Who runs models cannot widen rights',
  severity: 'error',
  why: 'What a model is talked into, or whoever has taken over its code, gives itself the account.',
  fix: 'Take the actions of IAM out of the policy, or give them to another role that runs no models.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM06'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'widen', what: 'x', open: true, runsModels: true }],
    good: [
      { door: 'widen', what: 'x', open: true, runsModels: false },
      { door: 'batch', open: true, runsModels: true },
    ],
  },
  check: ({ door, what, open, runsModels }) =>
    door === 'widen' ? must('open', not(every([open, runsModels])), `the statement allows ${what}`) : undefined,
});
