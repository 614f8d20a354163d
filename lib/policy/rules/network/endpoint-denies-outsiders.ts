import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointDeniesOutsiders = defineRule({
  id: 'ZTA-NET-016',
  title: 'Policy of a private endpoint denies callers from outside',
  severity: 'warning',
  why: 'What each Allow names holds until somebody adds another one; a Deny holds whatever is added.',
  fix: "Add a Deny on all actions with 'StringNotEquals' on 'aws:PrincipalAccount' or 'aws:PrincipalOrgID' (PrivateModelNetwork does).",
  acceptWhen: 'Each Allow names its callers, and somebody reviews every one that is added.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'private-endpoint',
  examples: {
    bad: [{ hasPolicy: true, deniesOutsiders: false }],
    good: [
      { hasPolicy: true, deniesOutsiders: true },
      { hasPolicy: false, deniesOutsiders: false },
    ],
  },
  check: ({ hasPolicy, deniesOutsiders }) =>
    hasPolicy === true
      ? must('deniesOutsiders', deniesOutsiders, 'no Deny turns away other accounts, whatever is allowed later')
      : undefined,
});
