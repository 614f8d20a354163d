import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceKeepsFiles = defineRule({
  id: 'ZTA-DATA-063',
  title: 'Files are not taken out of a workspace by a browser',
  severity: 'warning',
  why: 'Whoever works on the data can carry it off with one click, past perimeter and log.',
  fix: 'Switch downloads off.',
  acceptWhen: 'The workspace never sees data that must not leave.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ keepsFiles: false }],
    good: [{ keepsFiles: true }],
  },
  check: ({ keepsFiles }) =>
    keepsFiles === undefined ? undefined : must('keepsFiles', keepsFiles, 'files can be downloaded from it'),
});
