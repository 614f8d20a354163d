import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const accessOnRequestAgreed = defineRule({
  id: 'ZTA-IAM-120',
  title: 'Rights that are had on request are agreed by somebody else',
  severity: 'error',
  why: 'Rights that whoever asks gets at once, or gets from those who ask like them, are rights that they have all the time.',
  fix: 'Have a group agree in which nobody is who may ask.',
  acceptWhen: 'They are for emergencies at times when nobody else is there, and every use is told.',
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 AC-2'],
  kind: 'entitlement',
  examples: {
    bad: [{ agreed: false }],
    good: [{ agreed: true }],
  },
  check: ({ agreed }) => must('agreed', agreed, 'nobody else than those who ask has to agree'),
});
