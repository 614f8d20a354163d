import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetSaysItIsClosed = defineRule({
  id: 'ZTA-DATA-009',
  title: 'Data that AI reads says itself that it cannot be made public',
  severity: 'warning',
  why: 'S3 blocks public access to new buckets; one that is older than April 2023, or that said so once and no longer does, is open to the next public statement.',
  fix: "Set all four of 'PublicAccessBlockConfiguration' to true.",
  acceptWhen: 'Public access is blocked for the whole account.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'dataset',
  examples: {
    bad: [{ saysPublicAccess: false }],
    good: [{ saysPublicAccess: true }],
  },
  check: ({ saysPublicAccess, use }) => must('saysPublicAccess', saysPublicAccess, `it does not, and it ${use}`),
});
