import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const deletedDataComesBack = defineRule({
  id: 'ZTA-DATA-062',
  title: 'Deleted data of AI can be brought back',
  severity: 'warning',
  why: 'What one call deletes or overwrites is gone, be it a slip or an attack.',
  fix: 'Keep what is deleted for some days, or keep versions.',
  acceptWhen: 'Personal data in it must be gone at once when it is deleted.',
  controls: ['NIST 800-53 r5 SI-7', 'ISO/IEC 42001:2023 A.7.5'],
  kind: 'data-store',
  examples: {
    bad: [{ use: 'u', bringsBack: false }],
    good: [{ use: 'u', bringsBack: true }],
  },
  check: ({ bringsBack, use }) =>
    bringsBack === undefined
      ? undefined
      : must('bringsBack', bringsBack, `it keeps neither versions nor what was deleted, and it ${use}`),
});
