import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyMadeInside = defineRule({
  id: 'ZTA-LOG-099',
  title: 'Key is made where it is used',
  severity: 'warning',
  why: 'A key that was imported exists outside as well, where nobody knows who has a copy; it never changes by itself either.',
  fix: 'Let the service make the key.',
  acceptWhen: 'A rule demands that the key is held outside as well.',
  controls: ['NIST 800-53 r5 SC-8', 'NIST 800-53 r5 SR-4'],
  kind: 'key-material',
  examples: {
    bad: [{ use: 'u', madeInside: false }],
    good: [{ use: 'u', madeInside: true }],
  },
  check: ({ madeInside, use }) => must('madeInside', madeInside, `it is only imported, and it ${use}`),
});
