import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const dataNotEmptied = defineRule({
  id: 'ZTA-DATA-061',
  title: 'Data of AI is not deleted with what is deployed',
  severity: 'error',
  why: 'Removed or replaced, the store takes all that it holds with it: the data that shows what a model is made of, or the record of what it was asked.',
  fix: 'Let the deployment refuse to delete a store that holds something.',
  acceptWhen: 'All that it holds is made anew from elsewhere.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3', 'ISO/IEC 42001:2023 A.7.5'],
  kind: 'data-store',
  examples: {
    bad: [{ use: 'u', emptied: true }],
    good: [{ use: 'u', emptied: false }],
  },
  check: ({ emptied, use }) => must('emptied', not(emptied), `it is emptied when it is removed, and it ${use}`),
});
