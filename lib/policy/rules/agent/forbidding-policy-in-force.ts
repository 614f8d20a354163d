import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const forbiddingPolicyInForce = defineRule({
  id: 'ZTA-AGENT-012',
  title: 'Policy that forbids calls of tools is in force',
  severity: 'error',
  why: 'A policy that only watches stops nothing: what it forbids is done.',
  fix: "Set 'EnforcementMode' to ACTIVE, or remove it.",
  controls: ['OWASP Agentic 2026 ASI02', 'NIST 800-53 r5 AC-3'],
  kind: 'tool-policy',
  examples: {
    bad: [{ forbids: true, watchesOnly: true }],
    good: [
      { forbids: true, watchesOnly: false },
      { forbids: false, watchesOnly: true },
    ],
  },
  check: ({ forbids, watchesOnly }) =>
    must('watchesOnly', not(every([forbids, watchesOnly])), 'it forbids something, and only logs'),
});
