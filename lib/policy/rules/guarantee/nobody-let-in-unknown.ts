import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const nobodyLetInUnknown = defineRule({
  id: 'ZTA-PROOF-025',
  title: 'What is governed lets in nobody who is unknown',
  severity: 'error',
  why: 'A policy that lets in whoever asks makes models, keys or logs public.',
  fix: 'Name the principals, or ask for the own organization or the own account in a condition.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02', 'OWASP LLM 2026 LLM10'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'not-public',
        held: false,
        because: 'anyone at all, without credentials, may s3:GetObject on arn:aws:s3:::logs/*',
      },
    ],
    good: [{ name: 'not-public', held: true }],
  },
  check: kept('not-public'),
});
