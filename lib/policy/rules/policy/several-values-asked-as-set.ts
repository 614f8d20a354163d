import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { anyway } from '../../slips';

export const severalValuesAskedAsSet = defineRule({
  id: 'ZTA-POL-009',
  title: 'Keys with several values are asked with a set operator',
  severity: 'error',
  why: 'AWS does not document what a test of one value makes of several: the statement may hold or not.',
  fix: 'Write ForAnyValue: or ForAllValues: before the operator, and beside ForAllValues: in an Allow a Null test.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', askedAsOne: [{ place: AT, what: "'aws:PrincipalOrgPaths'", opens: true }] }],
    good: [{ asOf: '2026-09-26', askedAsOne: [] }],
  },
  check: ({ askedAsOne, asOf }) =>
    anyway(askedAsOne, (what) => `${what} has several values, by AWS's reference of ${asOf}`),
});
