import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const allValuesAskedToBeThere = defineRule({
  id: 'ZTA-POL-011',
  title: 'An Allow that asks all values asks that there is one',
  severity: 'error',
  why: 'ForAllValues: holds where the key is missing, so that a request without it is allowed whatever the values are.',
  fix: "Add a Null test with 'false' for the same key to the statement, or take ForAnyValue:.",
  acceptWhen: 'A request without the key is as good as one with the right values.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', emptyTests: [{ place: AT, what: "'sagemaker:VpcSubnets'", opens: true }] }],
    good: [
      { asOf: '2026-09-26', emptyTests: [] },
      { asOf: '2026-09-26', emptyTests: [{ place: AT, what: "'sagemaker:VpcSubnets'", opens: false }] },
    ],
  },
  check: ({ emptyTests }) => opening(emptyTests, (what) => `the test of ${what} holds where the key is missing`),
});
