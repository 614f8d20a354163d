import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const rolesTakenByTrusted = defineRule({
  id: 'ZTA-PROOF-016',
  title: 'Roles that are spared or granted are taken on by the trusted base only',
  severity: 'error',
  why: 'Whoever takes on a role that guards spare, or passes it on to something that he starts, is spared as well.',
  fix: "Narrow the trust policy of the role, or name other roles in the statement that allows 'sts:AssumeRole' or 'iam:PassRole'.",
  acceptWhen:
    "The one who takes it on deploys, and ought to be named in the trusted base: 'trustedBase', or --trusting.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-5', 'NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'role-taken-by-trusted',
        held: false,
        because: "role 'Trainer' may sts:AssumeRole on arn:aws:iam::111122223333:role/Deployer",
      },
    ],
    good: [{ name: 'role-taken-by-trusted', held: true }],
  },
  check: kept('role-taken-by-trusted'),
});
