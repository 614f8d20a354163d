import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyFilterBlocks = defineRule({
  id: 'ZTA-GATE-030',
  title: 'Web firewall before a door turns something away',
  severity: 'error',
  why: 'A firewall of which every rule lets through is a line in the bill.',
  fix: 'Turn away known attacks, and who asks too often.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 AC-3'],
  kind: 'proxy-filter',
  examples: {
    bad: [{ blocks: false }],
    good: [{ blocks: true }],
  },
  check: ({ blocks }) => must('blocks', blocks, 'each of its rules lets through'),
});
