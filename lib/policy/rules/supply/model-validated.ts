import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelValidated = defineRule({
  id: 'ZTA-SUPPLY-007',
  title: 'Models are tried when they are registered',
  severity: 'warning',
  why: 'The trial looks at the image and starts the model once; without it, the first who finds out that either is broken is a user.',
  fix: "Take 'SkipModelValidation' away, or set it to None.",
  acceptWhen: 'The pipeline that registers the model tries it in a better way.',
  controls: ['NIST 800-53 r5 SA-10', 'ISO/IEC 42001:2023 A.6.2.4'],
  kind: 'model-registration',
  examples: { bad: [{ validated: false }], good: [{ validated: true }] },
  check: ({ validated }) => must('validated', validated, 'the trial is skipped'),
});
