import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyUsesKeptClient = defineRule({
  id: 'ZTA-GATE-025',
  title: 'People sign in by a client that the provider keeps',
  severity: 'warning',
  why: 'A client of your own has a secret, which lies in the state of the deployment and can be used by whoever reads it.',
  fix: 'Leave the client to the provider.',
  acceptWhen: 'People from outside of the organization sign in, for whom the provider keeps no client.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'identity-proxy',
  examples: {
    bad: [{ ownClient: false }],
    good: [{ ownClient: true }],
  },
  check: ({ ownClient }) => must('ownClient', ownClient, 'it names a client of its own, with a secret'),
});
