import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const scannerCheckOn = defineRule({
  id: 'ZTA-WATCH-063',
  title: "A scanner's checks of one's own are on",
  severity: 'error',
  why: 'A check that is switched off finds nothing, and its absence looks like a clean result.',
  fix: 'Switch the check on, or remove it.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST 800-53 r5 SI-4'],
  kind: 'scanner-check',
  examples: { bad: [{ on: false }], good: [{ on: true }] },
  check: ({ on }) => must('on', on, 'it looks at nothing'),
});
