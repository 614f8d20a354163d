import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const targetAsksForCredentials = defineRule({
  id: 'ZTA-AGENT-020',
  title: 'Gateway shows a tool elsewhere who it is',
  severity: 'warning',
  why: 'A server that takes calls without credentials takes them from anyone, and cannot tell the gateway from an attacker.',
  fix: "Name an OAuth provider in 'CredentialProviderConfigurations'.",
  acceptWhen: 'The server is public by intent and holds only public knowledge.',
  controls: ['OWASP Agentic 2026 ASI07', 'NIST 800-53 r5 AC-3'],
  kind: 'tool-target',
  examples: {
    bad: [{ authenticates: false }],
    good: [{ authenticates: true }],
  },
  check: ({ authenticates }) => must('authenticates', authenticates, 'calls carry no credentials'),
});
