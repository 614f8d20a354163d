import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailHasOwnKey = defineRule({
  id: 'ZTA-MODEL-031',
  title: 'Guardrail is encrypted with a key of the account',
  severity: 'warning',
  why: 'Topics, words and patterns tell what is to be hidden. With a key of the provider nobody in the account can take access to them back.',
  fix: "Set 'KmsKeyArn' to a key of the account (ModelGuardrail makes one).",
  acceptWhen: 'What the guardrail looks for is no secret.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'model-guardrail',
  examples: { bad: [{ ownKey: false }], good: [{ ownKey: true }] },
  check: ({ ownKey }) => must('ownKey', ownKey, 'it is encrypted with a key of the provider'),
});
