import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentClosedToStrangers = defineRule({
  id: 'ZTA-AGENT-090',
  title: 'Agent, gateway or memory is not open to anyone',
  severity: 'fatal',
  why: 'Whoever has an account anywhere in the cloud can call the agent or read its memory.',
  fix: "Name the accounts or roles in 'Principal' of the policy, or add a condition on aws:PrincipalOrgID or aws:SourceVpc.",
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-3'],
  kind: 'agent-access',
  examples: {
    bad: [{ anyone: true }],
    good: [{ anyone: false }],
  },
  check: ({ anyone }) => must('anyone', not(anyone), 'a statement allows anyone'),
});
