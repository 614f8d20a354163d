import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsInGroupExpire = defineRule({
  id: 'ZTA-LOG-084',
  title: 'Prompts in a log group are deleted in the end',
  severity: 'warning',
  why: 'Entries of a log group cannot be erased one by one, and without a retention they stay for ever.',
  fix: "Set 'RetentionInDays' to the days that are needed; ModelInvocationLog asks for it.",
  acceptWhen: 'A law demands that they are kept without end.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'ISO/IEC 42001:2023 A.7.2'],
  kind: 'log-group',
  examples: {
    bad: [{ receives: ['prompts'], keepsDays: Number.POSITIVE_INFINITY }],
    good: [
      { receives: ['prompts'], keepsDays: 30 },
      { receives: ['activity'], keepsDays: Number.POSITIVE_INFINITY },
    ],
  },
  check: ({ receives, keepsDays }) => {
    if (!receives.includes('prompts')) return undefined;
    return must('keepsDays', Unknown.is(keepsDays) ? keepsDays : Number.isFinite(keepsDays), 'they are kept for ever');
  },
});
