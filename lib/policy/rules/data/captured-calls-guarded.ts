import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const capturedCallsGuarded = defineRule({
  id: 'ZTA-DATA-010',
  title: 'Captured calls and training data are weakened by nobody but those who are named',
  severity: 'warning',
  why: 'Whoever attacked the model, and has rights in the account, deletes what was captured of it or taught to it, or opens it to themselves.',
  fix: "Deny 's3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:DeleteObjectVersion' and 's3:PutEncryptionConfiguration' to all but a named 'aws:PrincipalArn'; PrivateSageMakerEndpoint and TrainingDataset do.",
  acceptWhen: 'What is captured serves to find drift only, and is no evidence.',
  controls: ['NIST 800-53 r5 AC-6', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'dataset',
  examples: {
    bad: [
      { holdsCalls: true, guarded: false },
      { holdsCalls: false, isLabelled: true, guarded: false },
    ],
    good: [
      { holdsCalls: true, guarded: true },
      { holdsCalls: false, isLabelled: false, guarded: false },
    ],
  },
  check: ({ holdsCalls, isLabelled, guarded, subject }) =>
    holdsCalls || isLabelled ? must(subject, guarded, 'its policy denies them to nobody') : undefined,
});
