import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const otherAccountAgreed = defineRule({
  id: 'ZTA-IAM-009',
  title: 'Another account comes in by agreement only',
  severity: 'error',
  why: 'All identities of the other account that are allowed to can take the role on, and a service provider there can be talked into doing so for another of its customers.',
  fix: "Name the role of the other account in 'Principal', or add StringEquals sts:ExternalId, aws:PrincipalOrgID or aws:PrincipalArn.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-2'],
  kind: 'trust',
  examples: {
    bad: [{ who: 'account', name: 'x', confined: false }],
    good: [
      { who: 'account', name: 'x', confined: true },
      { who: 'service', confined: false },
    ],
  },
  check: ({ who, name, confined }) =>
    who === 'account' ? must('confined', confined, `${name} lets in whomever that account allows`) : undefined,
});
