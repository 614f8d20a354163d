import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

export const guardrailLooksForHarm = defineRule({
  id: 'ZTA-MODEL-021',
  title: 'Guardrail looks for every kind of harm',
  severity: 'error',
  why: 'What no filter is for passes in both directions, as if there were no guardrail.',
  fix: "Add filters of the types HATE, INSULTS, SEXUAL, VIOLENCE and MISCONDUCT to 'ContentPolicyConfig.FiltersConfig' (ModelGuardrail has all of them).",
  controls: ['ISO/IEC 42001:2023 A.6.2.6', 'NIST AI RMF 1.0 MEASURE 2.7', 'NIST 800-53 r5 SI-4'],
  kind: 'model-guardrail',
  examples: { bad: [{ overlooks: ['hate'] }], good: [{ overlooks: [] }] },
  check: ({ overlooks }) =>
    Unknown.is(overlooks)
      ? unknown('overlooks', overlooks)
      : must('overlooks', overlooks.length === 0, `it does not look for ${overlooks.join(', ')}`),
});
