import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logNotHiddenUnderLock = defineRule({
  id: 'ZTA-LOG-008',
  title: 'Log is not hidden while it is locked',
  severity: 'error',
  why: 'An expiry before the end of the lock puts a delete marker over what the lock keeps: searches find nothing, and what is stored is paid for.',
  fix: "Set 'ExpirationInDays' to the days of the lock or more, or leave it out.",
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 AU-6'],
  kind: 'log-bucket',
  examples: {
    bad: [{ locked: true, lockDays: 400, expiresAfterDays: 90 }],
    good: [
      { locked: true, lockDays: 400, expiresAfterDays: 400 },
      { locked: false, lockDays: 0, expiresAfterDays: 30 },
    ],
  },
  check: ({ locked, lockDays, expiresAfterDays }) => {
    if (locked === false) return undefined;
    const late = Unknown.is(lockDays)
      ? lockDays
      : Unknown.is(expiresAfterDays)
        ? expiresAfterDays
        : expiresAfterDays >= lockDays;
    return must(
      'expiresAfterDays',
      expiresAfterDays === Number.POSITIVE_INFINITY || late,
      'it expires before its lock ends',
    );
  },
});
