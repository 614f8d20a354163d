import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const enforcementChecksEveryModel = defineRule({
  id: 'ZTA-MODEL-038',
  title: 'Guardrail of the account checks calls of every model',
  severity: 'warning',
  why: 'Who wants to get past the guardrail calls a model that is left out.',
  fix: "Take 'ModelEnforcement' away, and deny in a policy what must not be called.",
  acceptWhen: 'The models that are left out cannot be guarded, such as those that make vectors.',
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.6.2.6'],
  kind: 'guardrail-enforcement',
  examples: { bad: [{ everyModel: false }], good: [{ everyModel: true }] },
  check: ({ everyModel }) => must('everyModel', everyModel, 'some models are left out'),
});
