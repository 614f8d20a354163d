import { RetentionLock, Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logGroupKeptSixMonths = defineRule({
  id: 'ZTA-LOG-083',
  title: 'Log group keeps its entries for six months',
  severity: 'warning',
  why: 'Providers and deployers of high-risk AI must keep its logs for at least six months.',
  fix: "Set 'RetentionInDays' to 365 or more, or deliver the same log to an ImmutableLogBucket.",
  acceptWhen: 'The same log is kept in a bucket for as long.',
  controls: ['EU AI Act Art. 19(1)', 'EU AI Act Art. 26(6)', 'NIST 800-53 r5 AU-11'],
  kind: 'log-group',
  examples: {
    bad: [{ receives: ['traffic'], keepsDays: 30 }],
    good: [
      { receives: ['traffic'], keepsDays: 365 },
      { receives: ['prompts'], keepsDays: 30 },
      { receives: ['activity'], keepsDays: 90 },
      { receives: ['calls'], keepsDays: 30 },
    ],
  },
  check: ({ receives, keepsDays, use }) => {
    // A trail always has a bucket as well, prompts are personal data, and what programs write is for another rule.
    if (receives.every((what) => /^(activity|prompts|calls)$/.test(what))) return undefined;
    const long = Unknown.is(keepsDays) ? keepsDays : keepsDays >= RetentionLock.FLOOR_DAYS;
    return must('keepsDays', long, `entries go sooner, and it ${use}`);
  },
});
