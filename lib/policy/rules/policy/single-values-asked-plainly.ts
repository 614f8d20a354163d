import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { anyway } from '../../slips';

export const singleValuesAskedPlainly = defineRule({
  id: 'ZTA-POL-010',
  title: 'Keys with one value are asked without a set operator',
  severity: 'warning',
  why: 'A set operator on a key with one value changes what happens where the key is missing, which is seldom meant.',
  fix: 'Remove ForAnyValue: or ForAllValues: from the operator.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', askedAsSeveral: [{ place: AT, what: "'aws:SourceVpce'", opens: true }] }],
    good: [{ asOf: '2026-09-26', askedAsSeveral: [] }],
  },
  check: ({ askedAsSeveral, asOf }) =>
    anyway(askedAsSeveral, (what) => `${what} has one value, by AWS's reference of ${asOf}`),
});
