import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { closing } from '../../slips';

export const keysExist = defineRule({
  id: 'ZTA-POL-004',
  title: 'Conditions ask for keys that exist',
  severity: 'warning',
  why: 'No request has a key that there is none of: an Allow that asks for it allows nothing, and a Deny that asks for its absence denies everything.',
  fix: "Spell the key as AWS's reference of condition keys does.",
  acceptWhen: 'The key is newer than the reference, whose date the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unknownKeys: [{ place: AT, what: "'aws:SourceVpcee'", opens: false }] }],
    good: [
      { asOf: '2026-09-26', unknownKeys: [] },
      { asOf: '2026-09-26', unknownKeys: [{ place: AT, what: "'aws:SourceVpcee'", opens: true }] },
    ],
  },
  check: ({ unknownKeys, asOf }) => closing(unknownKeys, (what) => `${what} is not in AWS's reference of ${asOf}`),
});
