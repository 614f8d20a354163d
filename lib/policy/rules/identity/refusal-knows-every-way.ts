import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const refusalKnowsEveryWay = defineRule({
  id: 'ZTA-IAM-171',
  title: 'Refusal of most ways to take a step in the life of models refuses every one',
  severity: 'warning',
  why: 'Whoever is kept from deploying, training, approving or from the evidence in every way but one takes that way.',
  fix: 'Name the permissions that are missing; DutyFence and ClearanceFence do.',
  acceptWhen: 'Another refusal keeps them back, of the same people.',
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 AC-3'],
  kind: 'refusal',
  examples: {
    bad: [{ leaves: [{ name: 'aiplatform.googleapis.com/endpoints.update', kept: false }] }],
    good: [{ leaves: [] }],
  },
  check: ({ leaves }) =>
    mustAll(
      'leaves',
      leaves.map(({ name, kept }) => ({ what: name, holds: kept })),
      (missing) => `it does not keep ${missing} back`,
    ),
});
