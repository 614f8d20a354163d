import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsRunWithGuardrail = defineRule({
  id: 'ZTA-PROOF-012',
  title: 'Model is run with its guardrail only',
  severity: 'error',
  why: 'A call that names no guardrail is answered without one: harmful prompts and personal data pass.',
  fix: "Deny calls whose 'bedrock:GuardrailIdentifier' is not the guardrail of the app.",
  acceptWhen: 'The calls come from something that filters prompts and answers itself.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM01', 'OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'run-with-guardrail',
        held: false,
        because: "role 'Adjuster' may bedrock:InvokeModel without bedrock:GuardrailIdentifier",
      },
    ],
    good: [{ name: 'run-with-guardrail', held: true }],
  },
  check: kept('run-with-guardrail'),
});
