import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const guardingKeysKnown = defineRule({
  id: 'ZTA-POL-005',
  title: 'Conditions that guard ask for keys that their actions know',
  severity: 'error',
  why: 'No request for these actions has the key: a Deny that asks for it never holds, and an Allow that asks for its absence always does.',
  fix: 'Ask for a key that the actions know, in a statement of its own for them.',
  acceptWhen: 'AWS added the key to the action after the date of the reference, which the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', foreignKeys: [{ place: AT, what: "'bedrock:GuardrailIdentifier'", opens: true }] }],
    good: [
      { asOf: '2026-09-26', foreignKeys: [] },
      { asOf: '2026-09-26', foreignKeys: [{ place: AT, what: "'bedrock:GuardrailIdentifier'", opens: false }] },
    ],
  },
  check: ({ foreignKeys, asOf }) =>
    opening(foreignKeys, (what) => `no action of the statement knows ${what}, by AWS's reference of ${asOf}`),
});
