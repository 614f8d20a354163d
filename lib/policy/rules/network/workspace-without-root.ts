import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceWithoutRoot = defineRule({
  id: 'ZTA-NET-006',
  title: 'Users of a notebook are not its administrators',
  severity: 'error',
  why: 'An administrator of the machine can turn off what watches it, and reach credentials and files of others.',
  fix: "Set 'RootAccess' to Disabled; lifecycle scripts still run as root.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.3'],
  kind: 'workspace-network',
  examples: {
    bad: [{ rootAccess: true }],
    good: [{ rootAccess: false }],
  },
  check: ({ rootAccess }) => must('rootAccess', not(rootAccess), 'root access is on'),
});
