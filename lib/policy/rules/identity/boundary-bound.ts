import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const boundaryBound = defineRule({
  id: 'ZTA-IAM-054',
  title: 'Boundary of identities holds for somebody',
  severity: 'warning',
  why: 'A boundary limits nobody until it is bound to those whom it is meant for.',
  fix: 'Bind it to the project, folder or pool whose identities it limits; WorkloadBoundary does.',
  acceptWhen: 'Another deployment binds it.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'reach-limit',
  examples: {
    bad: [{ bound: false }],
    good: [{ bound: true }],
  },
  check: ({ bound }) => must('bound', bound, 'it is bound to nobody'),
});
