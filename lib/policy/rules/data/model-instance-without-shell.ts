import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelInstanceWithoutShell = defineRule({
  id: 'ZTA-DATA-040',
  title: 'Nobody opens a shell where a model runs',
  severity: 'error',
  why: 'Whoever has a shell on the instance reads prompts in memory, takes the weights and changes the answers, past every policy of the endpoint.',
  fix: "Leave 'EnableSSMAccess' of the variants out, or set it to false.",
  controls: ['NIST 800-53 r5 AC-6', 'ISO/IEC 42001:2023 A.4.5'],
  kind: 'model-instance',
  examples: {
    bad: [{ shell: true }],
    good: [{ shell: false }],
  },
  check: ({ shell }) => must('shell', not(shell), 'access by Systems Manager is on'),
});
