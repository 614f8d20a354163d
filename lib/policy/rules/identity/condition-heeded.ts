import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const conditionHeeded = defineRule({
  id: 'ZTA-IAM-040',
  title: 'Condition of a right in AI asks what AI services tell',
  severity: 'error',
  why: 'Services that tell conditions nothing of the resource make the test fail for everything, or hold for everything where it is turned round: rights are lost, or not limited at all.',
  fix: 'Ask for tags or a time, give the right on the one resource, or keep resources apart by project.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'role-binding',
  examples: {
    bad: [{ heeded: false, role: 'roles/aiplatform.user' }],
    good: [{ heeded: true }],
  },
  check: ({ heeded, role }) =>
    must('heeded', heeded, `'${role}' is about a service that tells conditions neither name nor type of a resource`),
});
