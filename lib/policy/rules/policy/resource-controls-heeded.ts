import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const resourceControlsHeeded = defineRule({
  id: 'ZTA-POL-014',
  title: 'Resource control policies are about services that heed them',
  severity: 'error',
  why: 'A resource control policy guards resources of some services only, and not what runs models: what it denies elsewhere stays allowed.',
  fix: 'Deny it in a service control policy, a boundary and the policy of the endpoint.',
  acceptWhen: 'AWS documents that the service heeds such policies since the date of the list, which the message tells.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ heededAsOf: '2026-09-26', unheededActions: [{ place: AT, what: "'bedrock:InvokeModel'", opens: true }] }],
    good: [
      { heededAsOf: '2026-09-26', unheededActions: [] },
      { heededAsOf: '2026-09-26', unheededActions: [{ place: AT, what: "'bedrock:InvokeModel'", opens: false }] },
    ],
  },
  check: ({ unheededActions, heededAsOf }) =>
    opening(unheededActions, (what) => `${what} is of no service that heeds them, by AWS's list of ${heededAsOf}`),
});
