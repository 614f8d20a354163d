import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const singleMadeOnce = defineRule({
  id: 'ZTA-LOG-074',
  title: 'What an account has once is made once',
  severity: 'error',
  why: 'The one deployed last overwrites the other or fails, and removing either takes it from both.',
  fix: 'Make it in one stack of the account and region, and share it.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 CM-2'],
  kind: 'single',
  examples: {
    bad: [{ what: 'detector of threats', rival: 'Detector' }],
    good: [{ what: 'detector of threats', rival: undefined }],
  },
  check: ({ what, rival, subject }) =>
    must(subject, rival === undefined, `'${rival}' is the ${what} of the same place already`),
});
