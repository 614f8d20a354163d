import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const guardingKeysExist = defineRule({
  id: 'ZTA-POL-003',
  title: 'Conditions that guard ask for keys that exist',
  severity: 'error',
  why: 'No request has a key that there is none of: a Deny that asks for it never holds, and an Allow that asks for its absence always does.',
  fix: "Spell the key as AWS's reference of condition keys does.",
  acceptWhen: 'The key is newer than the reference, whose date the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unknownKeys: [{ place: AT, what: "'aws:SourceVpcee'", opens: true }] }],
    good: [
      { asOf: '2026-09-26', unknownKeys: [] },
      { asOf: '2026-09-26', unknownKeys: [{ place: AT, what: "'aws:SourceVpcee'", opens: false }] },
    ],
  },
  check: ({ unknownKeys, asOf }) => opening(unknownKeys, (what) => `${what} is not in AWS's reference of ${asOf}`),
});
