import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyLiesNearby = defineRule({
  id: 'ZTA-LOG-098',
  title: 'Key lies where what it encrypts lies',
  severity: 'error',
  why: 'Services refuse keys of another place when something is made, and what is encrypted depends on two places where they do not.',
  fix: 'Make the key in the location of what it encrypts.',
  controls: ['NIST 800-53 r5 SC-8', 'NIST 800-53 r5 CM-2'],
  kind: 'key-use',
  examples: {
    bad: [{ together: false, places: 'p' }],
    good: [{ together: true, places: 'p' }],
  },
  check: ({ together, places }) => must('together', together, places),
});
