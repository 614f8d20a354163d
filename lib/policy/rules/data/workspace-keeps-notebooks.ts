import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceKeepsNotebooks = defineRule({
  id: 'ZTA-DATA-141',
  title: 'Notebooks are not taken out of a workspace in another form',
  severity: 'warning',
  why: 'A notebook that is exported takes along what its cells have printed, which is often the data.',
  fix: 'Switch the export of notebooks off.',
  acceptWhen: 'Nothing that people see there is worth keeping.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ keepsNotebooks: false }],
    good: [{ keepsNotebooks: true }, { keepsNotebooks: undefined }],
  },
  check: ({ keepsNotebooks }) =>
    keepsNotebooks === undefined ? undefined : must('keepsNotebooks', keepsNotebooks, 'they can be exported as files'),
});
