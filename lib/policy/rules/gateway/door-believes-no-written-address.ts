import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorBelievesNoWrittenAddress = defineRule({
  id: 'ZTA-GATE-015',
  title: 'Door believes no address that clients write themselves',
  severity: 'error',
  why: "Clients write the header 'x_forwarded_for' themselves: whoever writes the address of the office into it is in the office.",
  fix: "Ask 'context.http_request.client_ip', which Verified Access sees itself.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP Agentic 2026 ASI03'],
  kind: 'gateway-door',
  examples: {
    bad: [{ believesClients: true }],
    good: [{ believesClients: false }],
  },
  check: ({ believesClients }) => must('believesClients', not(believesClients), "it reads 'x_forwarded_for'"),
});
