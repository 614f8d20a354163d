import { some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketLocked = defineRule({
  id: 'ZTA-LOG-001',
  title: 'Log bucket locks what it receives',
  severity: 'error',
  why: 'Whoever takes over an administrator deletes the traces first; without a lock nothing stops them.',
  fix: "Set 'ObjectLockEnabled' and a 'DefaultRetention' with a mode, or replicate everything into a bucket that has them; ImmutableLogBucket does both.",
  controls: ['NIST 800-53 r5 AU-11', 'EU AI Act Art. 19(1)', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'log-bucket',
  examples: {
    bad: [{ receives: ['activity'], lockable: true, locked: false, copiedIntoLock: false }],
    good: [
      { receives: ['activity'], lockable: true, locked: true, copiedIntoLock: false },
      { receives: ['prompts'], lockable: true, locked: false, copiedIntoLock: true },
    ],
  },
  check: ({ receives, lockable, locked, copiedIntoLock, use }) =>
    receives.length === 0 || !lockable
      ? undefined
      : must('locked', some([locked, copiedIntoLock]), `nothing in it is locked, and it ${use}`),
});
