import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const filterAtFullStrength = defineRule({
  id: 'ZTA-MODEL-025',
  title: 'Filters of a guardrail work at full strength',
  severity: 'warning',
  why: 'At strength MEDIUM what is probably harmful is stopped, and what is possibly harmful passes.',
  fix: "Set 'InputStrength' and 'OutputStrength' to HIGH.",
  acceptWhen: 'The strongest filter was tried on real prompts, and stopped too many that are harmless.',
  controls: ['ISO/IEC 42001:2023 A.6.2.6', 'NIST 800-53 r5 SI-4'],
  kind: 'guardrail-filter',
  examples: {
    bad: [{ sort: 'attack', reads: 'prompts', looksFor: 'attacks', strength: 'medium' }],
    good: [{ strength: 'high' }, { strength: 'low' }],
  },
  check: ({ reads, looksFor, strength }) =>
    strength === 'medium'
      ? must('strength', false, `${looksFor} in ${reads} is stopped at strength MEDIUM`)
      : undefined,
});
