import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetHasOwnKey = defineRule({
  id: 'ZTA-DATA-001',
  title: 'Data that AI reads is encrypted with a key of its own',
  severity: 'error',
  why: 'With a key that S3 keeps, whoever may read the bucket may read the data: no second decision, and nothing to revoke when a grant turns out to be too wide.',
  fix: "Set 'SSEAlgorithm' to 'aws:kms' and 'KMSMasterKeyID' to a key of the account under 'BucketEncryption'; GovernedKey makes one that only a trusted base can weaken.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'ISO/IEC 42001:2023 A.7.2', 'OWASP LLM 2026 LLM02'],
  kind: 'dataset',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey, use }) => must('ownKey', ownKey, `its key is not one of the account, and it ${use}`),
});
