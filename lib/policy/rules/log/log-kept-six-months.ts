import { type Maybe, RetentionLock, Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const atLeast = (days: Maybe<number>): Maybe<boolean> => (Unknown.is(days) ? days : days >= RetentionLock.FLOOR_DAYS);

export const logKeptSixMonths = defineRule({
  id: 'ZTA-LOG-003',
  title: 'Log is kept for six months',
  severity: 'error',
  why: 'Providers and deployers of high-risk AI must keep its logs for at least six months, and intrusions are often found later than that.',
  fix: "Set 'Days' of 'DefaultRetention', and 'ExpirationInDays' where there is one, to 184 or more.",
  controls: ['EU AI Act Art. 19(1)', 'EU AI Act Art. 26(6)', 'NIST 800-53 r5 AU-11'],
  kind: 'log-bucket',
  examples: {
    bad: [
      { receives: ['activity'], locked: true, lockDays: 90, copiedIntoLock: false, expiresAfterDays: 400 },
      { receives: ['traffic'], locked: false, copiedIntoLock: false, lockDays: 0, expiresAfterDays: 30 },
    ],
    good: [
      { receives: ['activity'], locked: true, lockDays: 184, copiedIntoLock: false, expiresAfterDays: 400 },
      { receives: ['access'], locked: false, lockDays: 0, copiedIntoLock: true, expiresAfterDays: 30 },
    ],
  },
  check: ({ receives, locked, lockDays, copiedIntoLock, expiresAfterDays }) => {
    if (receives.every((what) => what === 'prompts') || copiedIntoLock === true) return undefined;
    return [
      ...(locked === false ? [] : [must('lockDays', atLeast(lockDays), 'its lock ends before six months have passed')]),
      must('expiresAfterDays', atLeast(expiresAfterDays), 'it expires before six months have passed'),
    ];
  },
});
