import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailLooksForAttacks = defineRule({
  id: 'ZTA-MODEL-020',
  title: 'Guardrail looks for attacks on the prompt',
  severity: 'error',
  why: 'Text that a model is given can tell it to drop its instructions. Without this filter nothing on the way looks for such text.',
  fix: "Add a filter of type 'PROMPT_ATTACK' with 'InputStrength' HIGH to 'ContentPolicyConfig.FiltersConfig' (ModelGuardrail has it).",
  controls: ['OWASP LLM 2026 LLM01', 'EU AI Act Art. 15(5)', 'NIST 800-53 r5 SI-4'],
  kind: 'model-guardrail',
  examples: { bad: [{ looksForAttacks: false }], good: [{ looksForAttacks: true }] },
  check: ({ looksForAttacks }) => must('looksForAttacks', looksForAttacks, 'it has no filter for them'),
});
