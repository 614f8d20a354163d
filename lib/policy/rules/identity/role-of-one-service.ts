import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const roleOfOneService = defineRule({
  id: 'ZTA-IAM-024',
  title: 'Role that runs models is taken on by one service',
  severity: 'warning',
  why: 'The role has what each of the services needs, and a weakness in one of them opens the rest.',
  fix: "Write one role for each service, with one entry in 'Principal'.",
  acceptWhen: 'The services are two sides of one, such as a function and its copies at the edge.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity',
  examples: {
    bad: [{ runsModels: true, services: ['one', 'other'] }],
    good: [
      { runsModels: true, services: ['one'] },
      { runsModels: false, services: ['one', 'other'] },
    ],
  },
  check: ({ runsModels, services }) =>
    services.length < 2 ? undefined : must('services', not(runsModels), `${services.join(', ')} can take it on`),
});
