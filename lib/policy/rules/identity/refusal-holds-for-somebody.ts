import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const refusalHoldsForSomebody = defineRule({
  id: 'ZTA-IAM-043',
  title: 'Refusal is not taken back for everybody',
  severity: 'error',
  why: 'A refusal that spares everybody, or takes back every permission that it names, refuses nothing.',
  fix: 'Name whom it is for, what it keeps back, and the few who are spared.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'refusal',
  examples: {
    bad: [{ holds: false }],
    good: [{ holds: true }],
  },
  check: ({ holds }) => must('holds', holds, 'it keeps nothing back, or spares everybody'),
});
