import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const variablesHaveOwnKey = defineRule({
  id: 'ZTA-DATA-033',
  title: 'Variables of a function that runs models are encrypted with a key of the account',
  severity: 'warning',
  why: 'They say which model, which guardrail and which data it uses; with a key of Lambda, whoever may look at functions reads them.',
  fix: "Set 'KmsKeyArn' of the function to a key of the account; GovernedKey makes one that only a trusted base can weaken.",
  acceptWhen: 'They hold nothing but what the template says anyhow, and whoever may look at functions may read that.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'model-caller',
  examples: {
    bad: [{ variablesHaveOwnKey: false }],
    good: [{ variablesHaveOwnKey: true }],
  },
  check: ({ variablesHaveOwnKey: own }) =>
    must('variablesHaveOwnKey', own, 'its key is not one of the account, and it has variables'),
});
