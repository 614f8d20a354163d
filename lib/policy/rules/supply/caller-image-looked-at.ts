import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callerImageLookedAt = defineRule({
  id: 'ZTA-SUPPLY-023',
  title: 'Code that runs models is looked at before it runs',
  severity: 'warning',
  why: 'Whoever can push or deploy an image has the rights of the identity that it runs as, models included.',
  fix: 'Let the platform ask for an attestation of the image.',
  acceptWhen: 'An organization policy asks for it, in which case it is the default for every service.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3'],
  kind: 'caller-admission',
  examples: {
    bad: [{ checked: false }],
    good: [{ checked: true }],
  },
  check: ({ checked }) => must('checked', checked, 'nothing asks whether its image was attested'),
});
