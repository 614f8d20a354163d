import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const policyValidated = defineRule({
  id: 'ZTA-AGENT-013',
  title: 'Policy about tools is deployed only where the validator is content',
  severity: 'error',
  why: 'The findings that are ignored are those of policies that permit everything, permit nothing, or name tools that do not exist.',
  fix: "Set 'ValidationMode' to FAIL_ON_ANY_FINDINGS, or remove it.",
  controls: ['OWASP Agentic 2026 ASI02', 'NIST 800-53 r5 CM-3'],
  kind: 'tool-policy',
  examples: {
    bad: [{ validated: false }],
    good: [{ validated: true }],
  },
  check: ({ validated }) => must('validated', validated, 'findings of the validator are ignored'),
});
