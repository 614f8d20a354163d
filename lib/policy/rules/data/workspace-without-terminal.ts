import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceWithoutTerminal = defineRule({
  id: 'ZTA-DATA-064',
  title: 'Nobody opens a terminal in a workspace',
  severity: 'warning',
  why: 'A terminal sends data and takes code in by ways that no notebook shows afterwards.',
  fix: 'Switch terminals off.',
  acceptWhen: 'Those who work there need one, and the network leads nowhere.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ withoutShell: false }],
    good: [{ withoutShell: true }],
  },
  check: ({ withoutShell }) =>
    withoutShell === undefined ? undefined : must('withoutShell', withoutShell, 'terminals can be opened in it'),
});
