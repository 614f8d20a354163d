import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayFirewallFailsClosed = defineRule({
  id: 'ZTA-AGENT-007',
  title: 'Firewall of a gateway of tools stops what it cannot look at',
  severity: 'error',
  why: 'Where calls pass as soon as the firewall does not answer, it is enough to keep it busy.',
  fix: "Set 'WafConfiguration.FailureMode' to FAIL_CLOSE.",
  controls: ['OWASP Agentic 2026 ASI08', 'NIST 800-53 r5 SI-4'],
  kind: 'tool-gateway',
  examples: {
    bad: [{ firewallFailsOpen: true }],
    good: [{ firewallFailsOpen: false }],
  },
  check: ({ firewallFailsOpen }) =>
    must('firewallFailsOpen', not(firewallFailsOpen), 'calls pass where it gives no answer'),
});
