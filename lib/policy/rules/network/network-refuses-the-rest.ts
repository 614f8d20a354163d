import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const networkRefusesTheRest = defineRule({
  id: 'ZTA-NET-070',
  title: 'Network with models refuses what nothing lets through',
  severity: 'warning',
  why: 'Without a word, a network lets out whatever its programs send: a model, or who took it over, then reaches any address.',
  fix: 'Refuse all that leaves the network and all that comes in, behind rules that let named addresses through; PrivateModelNetwork does.',
  acceptWhen: 'A policy of the folder or the organization refuses it.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'network-fence',
  examples: {
    bad: [{ refusals: [{ what: 'what leaves it', refused: false, logged: true }] }],
    good: [{ refusals: [{ what: 'what leaves it', refused: true, logged: false }] }],
  },
  check: ({ refusals }) =>
    mustAll(
      'refusals',
      refusals.map(({ what, refused }) => ({ what, holds: refused })),
      (missing) => `nothing in the files refuses ${missing}`,
    ),
});
