import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const policyNamesWhatItPermits = defineRule({
  id: 'ZTA-AGENT-014',
  title: 'Policy about tools names whom or what it permits',
  severity: 'error',
  why: 'A policy that permits every caller every action is no policy: what a prompt injection asks for is permitted as well.',
  fix: "Name the principal, the action or a condition ('when') in each permit.",
  controls: ['OWASP Agentic 2026 ASI02', 'OWASP LLM 2026 LLM03', 'NIST 800-53 r5 AC-6'],
  kind: 'tool-policy',
  examples: {
    bad: [{ permitsAll: true }],
    good: [{ permitsAll: false }],
  },
  check: ({ permitsAll }) => must('permitsAll', not(permitsAll), 'every caller is permitted every tool'),
});
