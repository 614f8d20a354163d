import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const networkRefusalsLogged = defineRule({
  id: 'ZTA-NET-071',
  title: 'Network with models logs what it refuses',
  severity: 'warning',
  why: 'What was tried and refused is the first sign of a program that somebody has taken over.',
  fix: 'Switch logging on in the rules that refuse; PrivateModelNetwork does.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 SI-4'],
  kind: 'network-fence',
  examples: {
    bad: [{ refusals: [{ what: 'what leaves it', refused: true, logged: false }] }],
    good: [
      { refusals: [{ what: 'what leaves it', refused: true, logged: true }] },
      { refusals: [{ what: 'what leaves it', refused: false, logged: false }] },
    ],
  },
  check: ({ refusals }) =>
    mustAll(
      'refusals',
      refusals.filter(({ refused }) => refused === true).map(({ what, logged }) => ({ what, holds: logged })),
      (missing) => `refused without a word is ${missing}`,
    ),
});
