import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyRotates = defineRule({
  id: 'ZTA-LOG-033',
  title: 'Key rotates',
  severity: 'warning',
  why: 'The longer one key encrypts everything, the more is lost with it.',
  fix: "Set 'EnableKeyRotation' to true; GovernedKey does.",
  acceptWhen: 'Keys are changed by hand, on a schedule that somebody answers for.',
  controls: ['EU AI Act Art. 15(5)', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'key',
  examples: {
    bad: [{ rotates: false }],
    good: [{ rotates: true }],
  },
  check: ({ rotates, use }) => must('rotates', rotates, `it never changes, and it ${use}`),
});
