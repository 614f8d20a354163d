import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardOutlivesStack = defineRule({
  id: 'ZTA-IAM-053',
  title: 'Guard beside AI is not destroyed with its stack',
  severity: 'warning',
  why: 'A guard that goes with its stack goes by a change of one line, or by a name that is chosen anew, and what it guards stays behind.',
  fix: 'Let nothing that removes the deployment remove the guard.',
  acceptWhen: 'The same is kept up higher, in the folder or the organization.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 AC-3'],
  kind: 'guard',
  examples: {
    bad: [{ what: 'what is refused', outlivesDeployment: false }],
    good: [{ what: 'what is refused', outlivesDeployment: true }],
  },
  check: ({ what, outlivesDeployment }) =>
    must('outlivesDeployment', outlivesDeployment, `it says ${what}, and goes when the deployment does`),
});
