import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailHasVersion = defineRule({
  id: 'ZTA-MODEL-034',
  title: 'Guardrail has a version that callers can name',
  severity: 'warning',
  why: 'Without one, callers can name nothing but the draft, which changes under them with every change of the guardrail.',
  fix: "Add an 'AWS::Bedrock::GuardrailVersion' for it (ModelGuardrail makes one for each configuration).",
  acceptWhen: 'Another stack, or a pipeline, makes the versions.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'model-guardrail',
  examples: { bad: [{ hasVersion: false }], good: [{ hasVersion: true }] },
  check: ({ hasVersion }) => must('hasVersion', hasVersion, 'the files hold no version of it'),
});
