import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { closing } from '../../slips';

export const allowedActionsMeetResources = defineRule({
  id: 'ZTA-POL-008',
  title: 'Actions that are allowed meet a resource',
  severity: 'warning',
  why: 'An Allow of an action on resources that it is never about allows nothing, and is often mended with a pattern that allows too much.',
  fix: "Name resources of a type that the action is about, or '*' where it is authorised on none, in a statement of its own.",
  acceptWhen: 'AWS added the type of resource to the action after the date of the reference, which the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unmetActions: [{ place: AT, what: "'bedrock:InvokeModel'", opens: false }] }],
    good: [
      { asOf: '2026-09-26', unmetActions: [] },
      { asOf: '2026-09-26', unmetActions: [{ place: AT, what: "'bedrock:InvokeModel'", opens: true }] },
    ],
  },
  check: ({ unmetActions, asOf }) =>
    closing(
      unmetActions,
      (what) => `${what} is about none of the resources of its statement, by AWS's reference of ${asOf}`,
    ),
});
