import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const policyOutlivesStack = defineRule({
  id: 'ZTA-ORG-001',
  title: 'Policy of an organization outlives its stack',
  severity: 'error',
  why: 'What holds in every account below it goes when somebody deletes a stack, takes a line out, or renames the policy.',
  fix: "Set 'DeletionPolicy' of the 'AWS::Organizations::Policy' to Retain.",
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 AC-3'],
  kind: 'organization-policy',
  examples: {
    bad: [{ type: 'SERVICE_CONTROL_POLICY', outlivesDeployment: false }],
    good: [{ type: 'SERVICE_CONTROL_POLICY', outlivesDeployment: true }],
  },
  check: ({ outlivesDeployment }) =>
    must('outlivesDeployment', outlivesDeployment, 'it is detached when the deployment is removed'),
});
