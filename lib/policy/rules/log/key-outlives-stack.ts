import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyOutlivesStack = defineRule({
  id: 'ZTA-LOG-031',
  title: 'Key outlives its stack',
  severity: 'error',
  why: 'When a key goes, everything that it encrypted goes with it, locked or not: evidence and data cannot be read again.',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to 'Retain'; GovernedKey does.",
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 SI-7'],
  kind: 'key',
  examples: {
    bad: [
      { outlivesDeployment: false, outlivesReplacement: true },
      { outlivesDeployment: true, outlivesReplacement: false },
    ],
    good: [{ outlivesDeployment: true, outlivesReplacement: true }],
  },
  check: ({ outlivesDeployment, outlivesReplacement, use }) => [
    must('outlivesDeployment', outlivesDeployment, `its deletion is scheduled with the stack's, and it ${use}`),
    must(
      'outlivesReplacement',
      outlivesReplacement,
      `its deletion is scheduled when another replaces it, and it ${use}`,
    ),
  ],
});
