import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsRunInNoOtherWay = defineRule({
  id: 'ZTA-PROOF-013',
  title: 'Models are run in no way that knows neither endpoint nor guardrail',
  severity: 'error',
  why: 'Batches, inline agents and the second interface run any model, and no condition on the ordinary call holds for them.',
  fix: "Name the actions that the task needs; deny the others, as 'grants.invoke' does, or with AiPermissionsBoundary.",
  acceptWhen: 'A batch job is meant, over data and with answers that are looked at elsewhere.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM10', 'OWASP Agentic 2026 ASI02'],
  kind: 'guarantee',
  examples: {
    bad: [
      { name: 'run-in-no-other-way', held: false, because: "role 'Adjuster' may bedrock-mantle:CreateInference on *" },
    ],
    good: [{ name: 'run-in-no-other-way', held: true }],
  },
  check: kept('run-in-no-other-way'),
});
