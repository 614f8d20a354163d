import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketOutlivesStack = defineRule({
  id: 'ZTA-LOG-007',
  title: 'Log bucket outlives its stack',
  severity: 'error',
  why: 'CloudFormation deletes the bucket, and what its policy forbids, with the stack or when a change makes another bucket.',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' of the bucket to 'Retain', and 'DeletionPolicy' of its policy.",
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 CM-3'],
  kind: 'log-bucket',
  examples: {
    bad: [
      { outlivesDeployment: false, outlivesReplacement: true, policyStays: true },
      { outlivesDeployment: true, outlivesReplacement: true, policyStays: false },
    ],
    good: [{ outlivesDeployment: true, outlivesReplacement: true, policyStays: true }],
  },
  check: ({ outlivesDeployment, outlivesReplacement, policyStays, use }) => [
    must('outlivesDeployment', outlivesDeployment, `it goes with its stack, and it ${use}`),
    must('outlivesReplacement', outlivesReplacement, `it goes when another replaces it, and it ${use}`),
    must(
      'policyStays',
      policyStays,
      'its policy goes with the stack and leaves the bucket open to every administrator',
    ),
  ],
});
