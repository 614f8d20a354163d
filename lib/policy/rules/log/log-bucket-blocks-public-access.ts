import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketBlocksPublicAccess = defineRule({
  id: 'ZTA-LOG-015',
  title: 'Log bucket cannot be made public',
  severity: 'error',
  why: 'With a public access block off, one statement or list too many publishes who called what from where.',
  fix: "Set all four of 'PublicAccessBlockConfiguration' to true; one that is left out beside others is off.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'log-bucket',
  examples: {
    bad: [{ blocksPublicAccess: false }],
    good: [{ blocksPublicAccess: true }],
  },
  check: ({ blocksPublicAccess, use }) =>
    must('blocksPublicAccess', blocksPublicAccess, `a public access block is off, and it ${use}`),
});
