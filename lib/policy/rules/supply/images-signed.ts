import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const imagesSigned = defineRule({
  id: 'ZTA-SUPPLY-013',
  title: 'Images are signed when they are pushed',
  severity: 'warning',
  why: 'Without a signature nobody can tell an image that the pipeline built from one that somebody pushed by hand.',
  fix: "Add a rule for the repository to an 'AWS::ECR::SigningConfiguration', and check the signature before an image is deployed.",
  acceptWhen: 'The pipeline signs them itself, or another stack of the account configures it for the registry.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SA-10'],
  kind: 'image-repository',
  examples: { bad: [{ signed: false }], good: [{ signed: true }] },
  check: ({ signed }) => must('signed', signed, 'no rule of the registry signs them'),
});
