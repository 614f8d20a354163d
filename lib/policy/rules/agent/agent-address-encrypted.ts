import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentAddressEncrypted = defineRule({
  id: 'ZTA-AGENT-071',
  title: 'Addresses that agents rely on are reached over TLS',
  severity: 'error',
  why: 'Whoever is on the way reads what is sent, and answers in the place of the other end.',
  fix: 'Begin the address with https.',
  controls: ['OWASP Agentic 2026 ASI07', 'NIST 800-53 r5 SC-8'],
  kind: 'agent-address',
  examples: {
    bad: [{ use: 'sign-in', encrypted: false }],
    good: [{ use: 'sign-in', encrypted: true }],
  },
  check: ({ use, encrypted }) => must('encrypted', encrypted, `the address for ${use} is a plain one`),
});
