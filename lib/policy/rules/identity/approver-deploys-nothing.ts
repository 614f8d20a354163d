import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const approverDeploysNothing = defineRule({
  id: 'ZTA-IAM-016',
  title: 'Who approves a model does not deploy it',
  severity: 'error',
  why: 'One identity, or whoever takes it over, brings a model of its own into production alone.',
  fix: 'Give sagemaker:UpdateModelPackage with ModelApprovalStatus Approved and sagemaker:CreateEndpoint to two roles, or deny the approval with a condition on sagemaker:ModelApprovalStatus.',
  controls: ['NIST 800-53 r5 AC-5', 'ISO/IEC 42001:2023 A.3.2'],
  kind: 'identity',
  examples: {
    bad: [{ approves: true, deploys: true }],
    good: [
      { approves: true, deploys: false },
      { approves: false, deploys: true },
    ],
  },
  check: ({ approves, deploys }) => must('approves', not(every([approves, deploys])), 'it may do both'),
});
