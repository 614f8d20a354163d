import { defineRule } from '../../rule';
import { fail } from '../../verdict';

export const exemptionCannotBeTaken = defineRule({
  id: 'ZTA-ORG-003',
  title: 'Exemptions from a denial are for somebody in particular',
  severity: 'error',
  why: 'Whoever may create or tag roles in one of the accounts creates one that is called so, or bears that tag, and is exempt from then on.',
  fix: "In the condition on 'aws:PrincipalArn', name whole ARNs or permission sets of Identity Center; keep a name that every account has from others by a denial of creating and re-trusting such roles.",
  acceptWhen: 'Something else keeps everybody in those accounts from creating or tagging such roles.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'organization-policy',
  examples: {
    bad: [
      {
        takenExemptions: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "'arn:aws:iam::*:role/admin-*'" },
        ],
      },
    ],
    good: [{ takenExemptions: [] }],
  },
  check: ({ takenExemptions }) => takenExemptions.map(({ place, what }) => fail(place, `others can take ${what}`)),
});
