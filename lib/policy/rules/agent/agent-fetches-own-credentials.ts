import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentFetchesOwnCredentials = defineRule({
  id: 'ZTA-AGENT-042',
  title: 'Agent fetches no credentials but its own',
  severity: 'error',
  why: 'An agent that was taken over can call every service that any agent of the account has credentials for.',
  fix: "Name the ARNs of the credential providers that the agent uses in 'Resource', instead of token-vault/*.",
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-6'],
  kind: 'agent-reach',
  examples: {
    bad: [{ what: 'credentials', ofOthers: true }],
    good: [{ what: 'credentials', ofOthers: false }],
  },
  check: ({ what, ofOthers }) =>
    what === 'credentials' ? must('ofOthers', not(ofOthers), 'it may fetch the credentials of all agents') : undefined,
});
