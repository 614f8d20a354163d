import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const keptBackActionsExist = defineRule({
  id: 'ZTA-POL-001',
  title: 'Actions that are kept back exist',
  severity: 'error',
  why: 'A Deny of an action that there is none of denies nothing, and nobody notices until somebody does what was to be denied.',
  fix: "Spell the action as AWS's service authorization reference does; Converse is authorised as bedrock:InvokeModel.",
  acceptWhen: 'The action is newer than the reference, whose date the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unknownActions: [{ place: AT, what: "'bedrock:InvokeModelz'", opens: true }] }],
    good: [
      { asOf: '2026-09-26', unknownActions: [] },
      { asOf: '2026-09-26', unknownActions: [{ place: AT, what: "'bedrock:InvokeModelz'", opens: false }] },
    ],
  },
  check: ({ unknownActions, asOf }) =>
    opening(unknownActions, (what) => `${what} is not in AWS's reference of ${asOf}`),
});
