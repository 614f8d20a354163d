import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetBlocksPublicAccess = defineRule({
  id: 'ZTA-DATA-003',
  title: 'Data that AI reads cannot be made public',
  severity: 'error',
  why: 'With a public access block off, one statement or list too many gives the data to everybody, and nothing stops whoever writes it.',
  fix: "Set all four of 'PublicAccessBlockConfiguration' to true; one that is left out beside others is off.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'dataset',
  examples: {
    bad: [{ blocksPublicAccess: false }],
    good: [{ blocksPublicAccess: true }],
  },
  check: ({ blocksPublicAccess, use }) =>
    must('blocksPublicAccess', blocksPublicAccess, `a public access block is off, and it ${use}`),
});
