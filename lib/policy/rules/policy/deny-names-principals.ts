import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const denyNamesPrincipals = defineRule({
  id: 'ZTA-POL-012',
  title: 'A Deny says whom it is about',
  severity: 'error',
  why: 'Deny with NotPrincipal denies sessions of the roles that it names as well, unless each session is named, and fails where a name is missing.',
  fix: "Write 'Principal': '*' and a condition on aws:PrincipalArn with ArnNotEquals.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', deniedButNamed: [{ place: AT, what: "'NotPrincipal'", opens: true }] }],
    good: [
      { asOf: '2026-09-26', deniedButNamed: [] },
      { asOf: '2026-09-26', deniedButNamed: [{ place: AT, what: "'NotPrincipal'", opens: false }] },
    ],
  },
  check: ({ deniedButNamed }) => opening(deniedButNamed, (what) => `${what} in a Deny`),
});
