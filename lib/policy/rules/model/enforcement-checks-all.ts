import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const enforcementChecksAll = defineRule({
  id: 'ZTA-MODEL-037',
  title: 'Guardrail of the account checks all of a call',
  severity: 'error',
  why: 'Where a caller may mark what is to be checked, whoever leaves out the marks is not checked.',
  fix: "Set 'SelectiveContentGuarding.Messages' and '.System' to COMPREHENSIVE (ModelGuardrail.enforceForAccount does).",
  controls: ['OWASP LLM 2026 LLM01', 'NIST 800-53 r5 AC-3'],
  kind: 'guardrail-enforcement',
  examples: {
    bad: [{ checks: [{ place, part: 'messages', whole: false }] }],
    good: [{ checks: [{ place, part: 'messages', whole: true }] }],
  },
  check: ({ checks }) =>
    checks.map(({ place, part, whole }) => must(place, whole, `callers choose what of the ${part} is checked`)),
});
