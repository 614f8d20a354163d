import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailLooksForPersonalData = defineRule({
  id: 'ZTA-MODEL-027',
  title: 'Guardrail looks for personal data and credentials',
  severity: 'warning',
  why: 'Without such filters, card numbers, addresses and keys that users type in, or documents hold, reach the model and come back in answers.',
  fix: "List types of data in 'SensitiveInformationPolicyConfig.PiiEntitiesConfig' (ModelGuardrail has a default list).",
  acceptWhen: 'Personal data is what the model is there to work on, and everybody who reads its answers may see it.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'model-guardrail',
  examples: { bad: [{ looksForPersonalData: false }], good: [{ looksForPersonalData: true }] },
  check: ({ looksForPersonalData }) => must('looksForPersonalData', looksForPersonalData, 'it has no filter for them'),
});
