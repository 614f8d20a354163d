import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceOfOnePerson = defineRule({
  id: 'ZTA-DATA-067',
  title: 'Workspace is of one person, or each acts as themselves',
  severity: 'warning',
  why: 'Where several work as one identity, the log names the machine, and nobody can say who read the data.',
  fix: 'Name the one who works on it, or let each act as themselves.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 AU-3'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ personal: false }],
    good: [{ personal: true }],
  },
  check: ({ personal }) =>
    personal === undefined
      ? undefined
      : must('personal', personal, 'whoever may open it works as one and the same identity'),
});
