import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const deliveryApproved = defineRule({
  id: 'ZTA-SUPPLY-151',
  title: 'What deploys models waits until somebody has approved',
  severity: 'warning',
  why: 'Without a look by somebody else, whoever can start a build decides alone what answers.',
  fix: 'Let the build, or the target of the delivery, wait for an approval.',
  acceptWhen: 'Models are only tried there.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SA-10'],
  kind: 'model-delivery',
  examples: { bad: [{ approved: false }], good: [{ approved: true }] },
  check: ({ approved }) => must('approved', approved, 'it deploys without that anybody has approved'),
});
