import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const keptBackActionsMeetResources = defineRule({
  id: 'ZTA-POL-007',
  title: 'Actions that are kept back meet a resource',
  severity: 'error',
  why: 'A Deny of an action on resources that it is never about denies nothing.',
  fix: "Name resources of a type that the action is about, or '*' where it is authorised on none.",
  acceptWhen: 'AWS added the type of resource to the action after the date of the reference, which the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unmetActions: [{ place: AT, what: "'bedrock:InvokeModel'", opens: true }] }],
    good: [
      { asOf: '2026-09-26', unmetActions: [] },
      { asOf: '2026-09-26', unmetActions: [{ place: AT, what: "'bedrock:InvokeModel'", opens: false }] },
    ],
  },
  check: ({ unmetActions, asOf }) =>
    opening(
      unmetActions,
      (what) => `${what} is about none of the resources of its statement, by AWS's reference of ${asOf}`,
    ),
});
