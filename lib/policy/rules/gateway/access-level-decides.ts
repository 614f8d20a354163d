import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const accessLevelDecides = defineRule({
  id: 'ZTA-GATE-020',
  title: 'Access level keeps somebody out',
  severity: 'error',
  why: 'A level that every request is of looks like a test wherever it is asked for, and is none.',
  fix: 'Ask about the device, the place or the network.',
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'access-level',
  examples: {
    bad: [{ decides: false }],
    good: [{ decides: true }],
  },
  check: ({ decides }) => must('decides', decides, 'every request is of it'),
});
