import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { fail, must, unknown } from '../../verdict';

export const promptsExpire = defineRule({
  id: 'ZTA-LOG-022',
  title: 'Prompts are deleted in the end',
  severity: 'warning',
  why: 'Personal data that is kept for ever serves no purpose that was told to anybody, and is there to be stolen.',
  fix: "Add a lifecycle rule with 'ExpirationInDays' and 'NoncurrentVersionExpiration'; ModelInvocationLog does.",
  acceptWhen: 'Prompts are deleted by a process that knows when each has served its purpose.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'ISO/IEC 42001:2023 A.7.2'],
  kind: 'log-bucket',
  examples: {
    bad: [
      { receives: ['prompts'], expiresAfterDays: Number.POSITIVE_INFINITY, versionsExpireAfterDays: 1 },
      { receives: ['prompts'], expiresAfterDays: 30, versionsExpireAfterDays: Number.POSITIVE_INFINITY },
    ],
    good: [
      { receives: ['prompts'], expiresAfterDays: 30, versionsExpireAfterDays: 1 },
      { receives: ['activity'], expiresAfterDays: Number.POSITIVE_INFINITY },
    ],
  },
  check: ({ receives, expiresAfterDays, versionsExpireAfterDays: later }) => {
    if (!receives.includes('prompts')) return undefined;
    if (Unknown.is(expiresAfterDays)) return unknown('expiresAfterDays', expiresAfterDays);
    if (!Number.isFinite(expiresAfterDays)) return fail('expiresAfterDays', 'no rule lets them expire');
    const gone = Unknown.is(later) ? later : later <= Math.max(expiresAfterDays, 1);
    return must(
      'versionsExpireAfterDays',
      gone,
      'what has expired stays as a version for longer than it was to be kept',
    );
  },
});
