import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const rightsChangedByTrusted = defineRule({
  id: 'ZTA-PROOF-015',
  title: 'Rights are changed by the trusted base only',
  severity: 'error',
  why: 'Whoever writes policies gives himself what the other proofs say that nobody has.',
  fix: 'Take the action out of the statement that allows it, or allow it under a permissions boundary only.',
  acceptWhen:
    "The role administers identities, and ought to be named in the trusted base: 'trustedBase', or --trusting.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6', 'NIST 800-53 r5 CM-3', 'OWASP Agentic 2026 ASI03'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'identity-kept',
        held: false,
        because: "role 'Trainer' may iam:PutRolePolicy on arn:aws:iam::111122223333:role/Adjuster",
      },
    ],
    good: [{ name: 'identity-kept', held: true }],
  },
  check: kept('identity-kept'),
});
