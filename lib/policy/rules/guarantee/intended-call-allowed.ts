import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const intendedCallAllowed = defineRule({
  id: 'ZTA-PROOF-014',
  title: 'Call that was granted is allowed',
  severity: 'error',
  why: 'Where nobody may call the model at all, proofs that nobody does so wrongly say nothing, and the workload fails.',
  fix: 'Take away what denies the call, or let it through the policy of the endpoint.',
  acceptWhen: 'The policy that allows it is attached elsewhere, by hand or by another stack.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-3'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'call-intended',
        held: false,
        because: "role 'Adjuster' is denied bedrock:InvokeModel through the endpoint with the guardrail",
      },
    ],
    good: [{ name: 'call-intended', held: true }],
  },
  check: kept('call-intended'),
});
