import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const roleOfOneWorkload = defineRule({
  id: 'ZTA-IAM-010',
  title: 'Role that runs models is of one workload',
  severity: 'warning',
  why: 'Each of the workloads has the rights of all, and the trail does not tell which of them has asked a model.',
  fix: 'Give each workload a role of its own; WorkloadRole refuses a second one.',
  acceptWhen: 'The workloads are versions of one, such as two variants behind the same endpoint.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity',
  examples: {
    bad: [{ runsModels: true, workloads: ['One', 'Other'] }],
    good: [
      { runsModels: true, workloads: ['One'] },
      { runsModels: false, workloads: ['One', 'Other'] },
    ],
  },
  check: ({ runsModels, workloads }) =>
    workloads.length < 2 ? undefined : must('workloads', not(runsModels), `${workloads.join(', ')} run as it`),
});
