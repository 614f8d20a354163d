import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const enforcementOutlivesStack = defineRule({
  id: 'ZTA-MODEL-039',
  title: 'Guardrail of the account stays in force when its stack goes',
  severity: 'error',
  why: 'It guards callers of the whole account; deleting one stack lifts it for all of them, and nobody is told.',
  fix: "Set 'DeletionPolicy' to Retain (ModelGuardrail.enforceForAccount does).",
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 AC-3'],
  kind: 'guardrail-enforcement',
  examples: { bad: [{ outlivesStack: false }], good: [{ outlivesStack: true }] },
  check: ({ outlivesStack }) => must('outlivesStack', outlivesStack, 'it is lifted with the stack'),
});
