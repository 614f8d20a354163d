import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailOutlivesStack = defineRule({
  id: 'ZTA-MODEL-035',
  title: 'Guardrail stays when its stack goes',
  severity: 'warning',
  why: 'Callers that name a guardrail which is gone fail; what then comes back first is a call without one.',
  fix: "Set 'DeletionPolicy' to Retain (ModelGuardrail does).",
  acceptWhen: 'Everything that names the guardrail is in the same stack and goes with it.',
  controls: ['NIST 800-53 r5 CM-3'],
  kind: 'model-guardrail',
  examples: { bad: [{ outlivesStack: false }], good: [{ outlivesStack: true }] },
  check: ({ outlivesStack }) => must('outlivesStack', outlivesStack, 'it is deleted with the stack'),
});
