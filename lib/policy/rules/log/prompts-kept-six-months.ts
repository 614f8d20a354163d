import { RetentionLock, Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsKeptSixMonths = defineRule({
  id: 'ZTA-LOG-004',
  title: 'Prompts are kept for six months',
  severity: 'warning',
  why: 'Where a high-risk system is what answers, its prompts and answers belong to the logs that are to be kept for six months, unless data protection asks for less.',
  fix: "Set 'Days' of 'DefaultRetention', and 'ExpirationInDays' where there is one, to 184 or more; ModelInvocationLog asks for a reason below that.",
  acceptWhen:
    'The system is not a high-risk one, or data protection wants prompts to be gone sooner: state the period and who set it.',
  controls: ['EU AI Act Art. 19(1)', 'EU AI Act Art. 26(6)'],
  kind: 'log-bucket',
  examples: {
    bad: [{ receives: ['prompts'], locked: true, lockDays: 30 }],
    good: [
      { receives: ['prompts'], locked: true, lockDays: 184 },
      { receives: ['activity'], locked: true, lockDays: 30 },
    ],
  },
  check: ({ receives, locked, lockDays }) => {
    if (receives.length === 0 || receives.some((what) => what !== 'prompts') || locked === false) return undefined;
    const long = Unknown.is(lockDays) ? lockDays : lockDays >= RetentionLock.FLOOR_DAYS;
    return must('lockDays', long, `their lock ends after ${lockDays} days`);
  },
});
