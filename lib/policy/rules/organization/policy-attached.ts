import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const policyAttached = defineRule({
  id: 'ZTA-ORG-011',
  title: 'Policy of an organization hangs on something',
  severity: 'warning',
  why: 'A policy without a target holds nowhere, while the files look as if it did.',
  fix: "Name the root, a unit or an account in 'TargetIds'.",
  acceptWhen: 'It is attached elsewhere, unit after unit.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'organization-policy',
  examples: {
    bad: [{ attached: false }],
    good: [{ attached: true }],
  },
  check: ({ attached }) => must('attached', attached, 'it hangs on nothing'),
});
