import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const roleClosedToStrangers = defineRule({
  id: 'ZTA-IAM-008',
  title: 'Role is not open to anyone',
  severity: 'fatal',
  why: 'Whoever has an account anywhere in the cloud can take the role on, with all that it may do.',
  fix: "Name the accounts, roles or services in 'Principal' of the trust policy, or add a condition on aws:PrincipalOrgID. An external id is no secret.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-2', 'OWASP Agentic 2026 ASI03'],
  kind: 'trust',
  examples: {
    bad: [{ who: 'anyone', name: '*', confined: false }],
    good: [
      { who: 'anyone', name: '*', confined: true },
      { who: 'account', confined: false },
    ],
  },
  check: ({ who, name, confined }) =>
    who === 'anyone' ? must('confined', confined, `${name} lets in every account`) : undefined,
});
