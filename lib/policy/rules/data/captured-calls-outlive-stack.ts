import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const capturedCallsOutliveStack = defineRule({
  id: 'ZTA-DATA-012',
  title: 'Captured calls and training data outlive their stack',
  severity: 'warning',
  why: 'Whoever may delete a stack, or a line of it, takes the evidence of what the model was asked, or taught, along.',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' of the bucket, and 'DeletionPolicy' of its policy, to Retain; PrivateSageMakerEndpoint and TrainingDataset do.",
  acceptWhen: 'What is captured serves to find drift only, and is no evidence.',
  controls: ['NIST 800-53 r5 AU-11', 'ISO/IEC 42001:2023 A.6.2.8', 'EU AI Act Art. 26(6)'],
  kind: 'dataset',
  examples: {
    bad: [{ holdsCalls: true, outlivesDeployment: false, outlivesReplacement: true, policyStays: true }],
    good: [
      { holdsCalls: true, outlivesDeployment: true, outlivesReplacement: true, policyStays: true },
      {
        holdsCalls: false,
        isLabelled: false,
        outlivesDeployment: false,
        outlivesReplacement: false,
        policyStays: false,
      },
    ],
  },
  check: ({ holdsCalls, isLabelled, outlivesDeployment, outlivesReplacement, policyStays }) =>
    holdsCalls || isLabelled
      ? [
          must('outlivesDeployment', outlivesDeployment, 'their bucket goes with it'),
          must('outlivesReplacement', outlivesReplacement, 'their bucket goes when another takes its place'),
          must('policyStays', policyStays, 'the policy of their bucket goes with it'),
        ]
      : undefined,
});
