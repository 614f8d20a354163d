import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceStartsSignedCode = defineRule({
  id: 'ZTA-DATA-065',
  title: 'Workspace starts signed code only',
  severity: 'warning',
  why: 'Without secure boot, what has once been written into the kernel or the boot loader stays, and sees all that is worked on.',
  fix: 'Switch secure boot on, and leave its measurements on.',
  acceptWhen: 'Drivers of its accelerators are not signed.',
  controls: ['NIST 800-53 r5 SI-7'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ startsSigned: false }],
    good: [{ startsSigned: true }],
  },
  check: ({ startsSigned }) => must('startsSigned', startsSigned, 'secure boot, or what measures it, is off'),
});
