import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const passedToNamedServices = defineRule({
  id: 'ZTA-IAM-004',
  title: 'Roles are passed on to named services only',
  severity: 'error',
  why: 'Whoever may pass a role on to any service starts something there that acts as the role: a function, a notebook, an instance.',
  fix: 'Add the condition StringEquals iam:PassedToService with the service that needs the role, such as sagemaker.amazonaws.com.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'passing',
  examples: { bad: [{ namesServices: false }], good: [{ namesServices: true }] },
  check: ({ namesServices }) => must('namesServices', namesServices, 'a role can be passed to any service'),
});
