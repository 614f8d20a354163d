import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketSaysItIsClosed = defineRule({
  id: 'ZTA-LOG-016',
  title: 'Log bucket says that it cannot be made public',
  severity: 'warning',
  why: 'A bucket from before April 2023 is open to public grants where the template says nothing, and nobody sees its age in the template.',
  fix: "Write out 'PublicAccessBlockConfiguration' with all four set to true.",
  acceptWhen: 'The account blocks public access for all of its buckets, or the bucket is new.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'log-bucket',
  examples: {
    bad: [{ saysPublicAccess: false }],
    good: [{ saysPublicAccess: true }],
  },
  check: ({ saysPublicAccess }) =>
    must('saysPublicAccess', saysPublicAccess, 'it counts on what is taken for new buckets'),
});
