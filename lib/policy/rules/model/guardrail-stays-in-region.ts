import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailStaysInRegion = defineRule({
  id: 'ZTA-MODEL-033',
  title: 'Guardrail checks prompts in the region where they are',
  severity: 'warning',
  why: 'With a profile for several regions, prompts and answers are sent to other regions in order to be checked.',
  fix: "Take 'CrossRegionConfig' away and set the tiers to CLASSIC (ModelGuardrail without 'crossRegion').",
  acceptWhen: 'The data may be in every region of the profile, and the filters of the STANDARD tier are worth it.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02'],
  kind: 'model-guardrail',
  examples: { bad: [{ staysInRegion: false }], good: [{ staysInRegion: true }] },
  check: ({ staysInRegion }) => must('staysInRegion', staysInRegion, 'it is spread over regions'),
});
