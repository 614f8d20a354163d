import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketHasOwnKey = defineRule({
  id: 'ZTA-LOG-018',
  title: 'Log bucket encrypts with a key of the account',
  severity: 'error',
  why: 'With a key that S3 keeps, whoever may read the bucket may read the log: no second decision, and nothing to revoke.',
  fix: "Set 'SSEAlgorithm' to 'aws:kms' and 'KMSMasterKeyID' to a key of the account under 'BucketEncryption'; ImmutableLogBucket makes one that only a trusted base can weaken.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-3'],
  kind: 'log-bucket',
  examples: {
    bad: [{ receives: ['activity'], encryptable: true, ownKey: false }],
    good: [
      { receives: ['activity'], encryptable: true, ownKey: true },
      { receives: ['access'], encryptable: false, ownKey: false },
    ],
  },
  check: ({ receives, encryptable, ownKey, use }) =>
    receives.length === 0 || encryptable === false
      ? undefined
      : must('ownKey', some([not(encryptable), ownKey]), `its key is not one of the account, and it ${use}`),
});
