import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelsInNamedRegions = defineRule({
  id: 'ZTA-MODEL-008',
  title: 'Model of another region is run through a profile only',
  severity: 'error',
  why: 'Called directly, the model answers in a region that nobody has chosen for the data.',
  fix: 'Name the region of the stack, or add StringEquals bedrock:InferenceProfileArn to the statement that allows the models behind a profile.',
  controls: ['OWASP LLM 2026 LLM02', 'EU AI Act Art. 15(5)'],
  kind: 'model-grant',
  examples: { bad: [{ model: 'x', inNamedRegions: false }], good: [{ model: 'x', inNamedRegions: true }] },
  check: ({ inNamedRegions, model }) => must('inNamedRegions', inNamedRegions, `${model} answers in another region`),
});
