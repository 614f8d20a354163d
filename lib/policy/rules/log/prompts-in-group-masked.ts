import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsInGroupMasked = defineRule({
  id: 'ZTA-LOG-085',
  title: 'Prompts in a log group are masked',
  severity: 'warning',
  why: 'Whoever searches for an error reads names, addresses and card numbers of those who asked.',
  fix: "Set a 'DataProtectionPolicy' that de-identifies them; ModelInvocationLog does.",
  acceptWhen: 'Only those who may read prompts may read the group.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02'],
  kind: 'log-group',
  examples: {
    bad: [{ receives: ['prompts'], masked: false }],
    good: [
      { receives: ['prompts'], masked: true },
      { receives: ['activity'], masked: false },
    ],
  },
  check: ({ receives, masked }) =>
    receives.includes('prompts')
      ? must('masked', masked, 'no data protection policy masks what is personal')
      : undefined,
});
