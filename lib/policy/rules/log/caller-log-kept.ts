import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

/** Abuse is often noticed weeks later. */
const LEAST_DAYS = 30;

export const callerLogKept = defineRule({
  id: 'ZTA-LOG-087',
  title: 'What a function that runs models logs is kept for a month, and outlives the stack',
  severity: 'warning',
  why: 'Who called a model on whose behalf, and what failed, stands in this log alone; whoever looks into an incident comes weeks later, and after the rollback.',
  fix: "Set 'RetentionInDays' to 30 or more, and 'DeletionPolicy' and 'UpdateReplacePolicy' to Retain, or 'DeletionProtectionEnabled' to true.",
  acceptWhen: 'The entries are sent on to where they are kept, or tell nothing about calls.',
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 IR-4', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'log-group',
  examples: {
    bad: [
      { receives: ['calls'], keepsDays: 7, outlivesDeployment: true, outlivesReplacement: true },
      { receives: ['calls'], keepsDays: 30, outlivesDeployment: false, outlivesReplacement: true },
      { receives: ['calls'], keepsDays: 30, outlivesDeployment: true, outlivesReplacement: false },
    ],
    good: [
      { receives: ['calls'], keepsDays: 30, outlivesDeployment: true, outlivesReplacement: true },
      { receives: ['activity'], keepsDays: 1, outlivesDeployment: false, outlivesReplacement: false },
    ],
  },
  check: ({ receives, keepsDays, outlivesDeployment, outlivesReplacement, use }) => {
    if (!receives.includes('calls')) return undefined;
    const long = Unknown.is(keepsDays) ? keepsDays : keepsDays >= LEAST_DAYS;
    return [
      must('keepsDays', long, `entries go sooner, and it ${use}`),
      must('outlivesDeployment', outlivesDeployment, `it goes with its stack, and it ${use}`),
      must('outlivesReplacement', outlivesReplacement, `it goes when another takes its place, and it ${use}`),
    ];
  },
});
