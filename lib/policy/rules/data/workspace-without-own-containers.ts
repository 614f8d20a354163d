import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceWithoutOwnContainers = defineRule({
  id: 'ZTA-DATA-052',
  title: 'Workspace runs no containers of its own',
  severity: 'warning',
  why: 'With Docker, people run images that nobody has looked at, beside the data and with the rights of the workspace.',
  fix: "Set 'EnableDockerAccess' to 'DISABLED' in 'DockerSettings' of 'DomainSettings'.",
  acceptWhen: "Images are built there, and 'VpcOnlyTrustedAccounts' names whose images may be pulled.",
  controls: ['NIST 800-53 r5 SR-4', 'OWASP LLM 2026 LLM04'],
  kind: 'workspace',
  examples: {
    bad: [{ runsContainers: true }],
    good: [{ runsContainers: false }],
  },
  check: ({ runsContainers }) => must('runsContainers', not(runsContainers), 'Docker is enabled'),
});
