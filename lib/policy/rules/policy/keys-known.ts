import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { closing } from '../../slips';

export const keysKnown = defineRule({
  id: 'ZTA-POL-006',
  title: 'Conditions ask for keys that their actions know',
  severity: 'warning',
  why: 'No request for these actions has the key: an Allow that asks for it allows nothing, and a Deny that asks for its absence denies everything.',
  fix: 'Ask for a key that the actions know, in a statement of its own for them.',
  acceptWhen: 'AWS added the key to the action after the date of the reference, which the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', foreignKeys: [{ place: AT, what: "'bedrock:GuardrailIdentifier'", opens: false }] }],
    good: [
      { asOf: '2026-09-26', foreignKeys: [] },
      { asOf: '2026-09-26', foreignKeys: [{ place: AT, what: "'bedrock:GuardrailIdentifier'", opens: true }] },
    ],
  },
  check: ({ foreignKeys, asOf }) =>
    closing(foreignKeys, (what) => `no action of the statement knows ${what}, by AWS's reference of ${asOf}`),
});
