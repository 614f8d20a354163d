import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const variableHoldsNoSecret = defineRule({
  id: 'ZTA-AGENT-032',
  title: 'Variables of agents, tools and models hold no secrets',
  severity: 'error',
  why: 'Whoever may describe the agent, the function or the model reads its variables, and so does every injected prompt that gets it to print them.',
  fix: 'Give it the name or ARN of a secret, or a credential provider of the platform, and let it fetch the value.',
  controls: ['OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-3'],
  kind: 'agent-secret',
  examples: {
    bad: [{ name: 'API_KEY', holder: 'environment', inClear: true }],
    good: [
      { name: 'API_KEY', holder: 'environment', inClear: false },
      { name: 'ApiKey', holder: 'platform', inClear: true },
    ],
  },
  check: ({ name, holder, inClear }) =>
    holder === 'environment' ? must('inClear', not(inClear), `'${name}' holds the secret itself`) : undefined,
});
