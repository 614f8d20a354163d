import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const landedLogCopiedIntoLock = defineRule({
  id: 'ZTA-LOG-002',
  title: 'Log that cannot be delivered under a lock is copied into one',
  severity: 'warning',
  why: 'AWS Config and server access logs cannot be delivered into a locked bucket; where they lie, every administrator can delete them.',
  fix: "Replicate the whole bucket into one with Object Lock: a rule of 'ReplicationConfiguration' that is 'Enabled', without prefix, and with 'SseKmsEncryptedObjects' where the bucket encrypts by KMS; ImmutableLogBucket does.",
  acceptWhen: 'The same is recorded elsewhere: as data events in a trail, or by an aggregator of the organization.',
  controls: ['NIST 800-53 r5 AU-11', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'log-bucket',
  examples: {
    bad: [{ lockable: false, copiedIntoLock: false }],
    good: [
      { lockable: false, copiedIntoLock: true },
      { lockable: true, copiedIntoLock: false },
    ],
  },
  check: ({ lockable, copiedIntoLock, use }) =>
    lockable ? undefined : must('copiedIntoLock', copiedIntoLock, `it is copied into no lock, and it ${use}`),
});
