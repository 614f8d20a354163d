import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyEnabled = defineRule({
  id: 'ZTA-LOG-032',
  title: 'Key is enabled',
  severity: 'error',
  why: 'With a disabled key nothing can be written or read: logs stop, and those that are there are shut.',
  fix: "Leave 'Enabled' out, or set it to true.",
  controls: ['NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'key',
  examples: {
    bad: [{ enabled: false }],
    good: [{ enabled: true }],
  },
  check: ({ enabled, use }) => must('enabled', enabled, `it is disabled, and it ${use}`),
});
