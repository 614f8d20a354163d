import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayEnforcesPolicies = defineRule({
  id: 'ZTA-AGENT-004',
  title: 'Policies of a gateway of tools are enforced',
  severity: 'error',
  why: 'In a mode that only logs, calls that a policy forbids reach the tools all the same.',
  fix: "Set 'PolicyEngineConfiguration.Mode' to ENFORCE.",
  controls: ['OWASP Agentic 2026 ASI02', 'NIST 800-53 r5 AC-3'],
  kind: 'tool-gateway',
  examples: {
    bad: [{ asksPolicies: true, enforcesPolicies: false }],
    good: [
      { asksPolicies: true, enforcesPolicies: true },
      { asksPolicies: false, enforcesPolicies: false },
    ],
  },
  check: ({ asksPolicies, enforcesPolicies }) =>
    must('enforcesPolicies', some([not(asksPolicies), enforcesPolicies]), 'what the policies answer is only logged'),
});
