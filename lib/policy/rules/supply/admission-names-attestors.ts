import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const admissionNamesAttestors = defineRule({
  id: 'ZTA-SUPPLY-021',
  title: 'Who attests images is named',
  severity: 'error',
  why: 'An attestation that nobody in particular has to give is one that is not asked for.',
  fix: 'Name the attestor of the pipeline.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 AC-5'],
  kind: 'admission',
  examples: {
    bad: [{ of: 'o', namesAttestors: false }],
    good: [{ of: 'o', namesAttestors: true }],
  },
  check: ({ of, namesAttestors }) =>
    must('namesAttestors', namesAttestors, `for ${of} attestations are asked for, and of nobody`),
});
