import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const credentialOutsideFiles = defineRule({
  id: 'ZTA-AGENT-070',
  title: 'Credentials of agents stand in a store for secrets',
  severity: 'error',
  why: 'Whoever reads the template, its repository or the history of its stacks holds the credential.',
  fix: "Use a secret of your own ('ApiKeySecretConfig', 'ClientSecretConfig'), or a dynamic reference to it.",
  controls: ['OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-2'],
  kind: 'agent-secret',
  examples: {
    bad: [{ name: 'ApiKey', holder: 'platform', inClear: true }],
    good: [
      { name: 'ApiKey', holder: 'platform', inClear: false },
      { name: 'API_KEY', holder: 'environment', inClear: true },
    ],
  },
  check: ({ name, holder, inClear }) =>
    holder === 'platform' ? must('inClear', not(inClear), `'${name}' is written out`) : undefined,
});
