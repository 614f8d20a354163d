import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const boundaryVersionFixed = defineRule({
  id: 'ZTA-IAM-046',
  title: 'Boundary of an identity says which permissions it is about',
  severity: 'warning',
  why: 'Versions of boundaries hold for more and more permissions: the newest one may stop a workload overnight, and one that nobody has named may leave AI out.',
  fix: 'Name the version, and raise it once it has been tried.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 AC-3'],
  kind: 'reach-limit',
  examples: {
    bad: [{ fixed: false }],
    good: [{ fixed: true }],
  },
  check: ({ fixed }) => must('fixed', fixed, 'its version is the newest, or that of the day on which it was made'),
});
