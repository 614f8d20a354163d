import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const passedByName = defineRule({
  id: 'ZTA-IAM-005',
  title: 'Roles that are passed on are named',
  severity: 'error',
  why: 'Whoever may pass on any role becomes whatever the strongest role of the account is.',
  fix: "Name the ARNs of the roles in 'Resource' of iam:PassRole.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'passing',
  examples: { bad: [{ namesIdentities: false }], good: [{ namesIdentities: true }] },
  check: ({ namesIdentities }) => must('namesIdentities', namesIdentities, 'any role can be passed on'),
});
