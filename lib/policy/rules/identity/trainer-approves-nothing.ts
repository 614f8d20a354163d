import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trainerApprovesNothing = defineRule({
  id: 'ZTA-IAM-017',
  title: 'Who trains a model does not approve it',
  severity: 'error',
  why: 'Whoever has poisoned the training, or the data, also says that the model is good.',
  fix: 'Deny sagemaker:CreateModelPackage and sagemaker:UpdateModelPackage to the trainer where sagemaker:ModelApprovalStatus is Approved.',
  controls: ['NIST 800-53 r5 AC-5', 'ISO/IEC 42001:2023 A.3.2'],
  kind: 'identity',
  examples: {
    bad: [{ approves: true, trains: true }],
    good: [
      { approves: true, trains: false },
      { approves: false, trains: true },
    ],
  },
  check: ({ approves, trains }) => must('approves', not(every([approves, trains])), 'it may do both'),
});
