import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { closing } from '../../slips';

export const allowedActionsExist = defineRule({
  id: 'ZTA-POL-002',
  title: 'Actions that are allowed exist',
  severity: 'warning',
  why: 'An Allow of an action that there is none of allows nothing, and is often mended with a pattern that allows too much.',
  fix: "Spell the action as AWS's service authorization reference does; Converse is authorised as bedrock:InvokeModel.",
  acceptWhen: 'The action is newer than the reference, whose date the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unknownActions: [{ place: AT, what: "'bedrock:InvokeModelz'", opens: false }] }],
    good: [
      { asOf: '2026-09-26', unknownActions: [] },
      { asOf: '2026-09-26', unknownActions: [{ place: AT, what: "'bedrock:InvokeModelz'", opens: true }] },
    ],
  },
  check: ({ unknownActions, asOf }) =>
    closing(unknownActions, (what) => `${what} is not in AWS's reference of ${asOf}`),
});
