import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const refusalSparesSomebody = defineRule({
  id: 'ZTA-IAM-042',
  title: 'Refusal for everybody spares a group for emergencies',
  severity: 'error',
  why: 'What nobody may do nobody can mend: not the lock that is wrong, not the pipeline that made it, not who would take the refusal back.',
  fix: 'Name a group that is empty until it is needed.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 IR-4'],
  kind: 'refusal',
  examples: {
    bad: [{ spares: false }],
    good: [{ spares: true }],
  },
  check: ({ spares }) => must('spares', spares, 'it holds for everybody, and spares nobody'),
});
