import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const admissionLooks = defineRule({
  id: 'ZTA-SUPPLY-019',
  title: 'Images are looked at before they run',
  severity: 'error',
  why: 'A rule that lets every image in is no rule: what was pushed past the pipeline runs like what was tested.',
  fix: 'Ask for an attestation of the pipeline, or deny.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3'],
  kind: 'admission',
  examples: {
    bad: [{ of: 'o', looks: false }],
    good: [{ of: 'o', looks: true }],
  },
  check: ({ of, looks }) => must('looks', looks, `for ${of} every image is let in`),
});
