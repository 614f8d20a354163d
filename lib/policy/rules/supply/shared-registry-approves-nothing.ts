import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const sharedRegistryApprovesNothing = defineRule({
  id: 'ZTA-SUPPLY-100',
  title: 'Whom a registry of models is shared with approves nothing',
  severity: 'error',
  why: 'Another account then decides which model answers users here, past everybody who approves models, and by rights that no role of this account shows.',
  fix: "Take sagemaker:UpdateModelPackage and sagemaker:CreateModelPackage out of 'ModelPackageGroupPolicy'; who deploys elsewhere needs neither.",
  acceptWhen: 'The account that the registry is shared with is the one that approves models for all.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-5'],
  kind: 'registry-share',
  examples: { bad: [{ approves: true }], good: [{ approves: false }] },
  check: ({ approves }) => must('approves', not(approves), 'a statement lets others approve versions'),
});
