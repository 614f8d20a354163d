import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const deliveryVerified = defineRule({
  id: 'ZTA-SUPPLY-173',
  title: 'What deploys models verifies their signature first',
  severity: 'warning',
  why: 'Between the approval and the endpoint anybody who can write where models lie can put another one there.',
  fix: 'Verify the signature of the model in a step before it is deployed; ModelPipeline does.',
  acceptWhen: 'Another build, of which this one asks, has verified it.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 SR-4'],
  kind: 'model-delivery',
  examples: {
    bad: [{ verified: false }],
    good: [{ verified: true }, { verified: undefined }],
  },
  check: ({ verified }) =>
    verified === undefined ? undefined : must('verified', verified, 'no step before it verifies a signature'),
});
