import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailTierServed = defineRule({
  id: 'ZTA-MODEL-032',
  title: 'Guardrail has the regions that its tier needs',
  severity: 'error',
  why: 'Filters of the STANDARD tier run across regions. Without a profile for that the guardrail is not made, and whatever waits for it goes without.',
  fix: "Set 'CrossRegionConfig.GuardrailProfileArn', or 'TierName' to CLASSIC where prompts must stay in the region (ModelGuardrail sets both together).",
  controls: ['NIST 800-53 r5 CM-2'],
  kind: 'model-guardrail',
  examples: { bad: [{ served: false }], good: [{ served: true }] },
  check: ({ served }) => must('served', served, 'the STANDARD tier is asked for, and no profile says in which regions'),
});
