import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const admissionBlocks = defineRule({
  id: 'ZTA-SUPPLY-020',
  title: 'Images that are not let in do not run',
  severity: 'error',
  why: 'A rule that only writes down lets everything run, and the log of it is read afterwards, if at all.',
  fix: 'Enforce the rule once the log of its trial is empty.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SI-7'],
  kind: 'admission',
  examples: {
    bad: [{ of: 'o', blocks: false }],
    good: [{ of: 'o', blocks: true }],
  },
  check: ({ of, blocks }) => must('blocks', blocks, `for ${of} it is only written down`),
});
