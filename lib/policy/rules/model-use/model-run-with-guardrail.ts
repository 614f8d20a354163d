import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelRunWithGuardrail = defineRule({
  id: 'ZTA-MODEL-001',
  title: 'Model is run with a guardrail, or not at all',
  severity: 'error',
  why: 'Whoever holds the right leaves the guardrail out of the call, and nothing looks at what goes in and comes out.',
  fix: 'Add StringEquals bedrock:GuardrailIdentifier with the ARN and version, or deny the call with StringNotEquals on it; model.grants.invoke(role) does both.',
  controls: ['OWASP LLM 2026 LLM01', 'OWASP LLM 2026 LLM02', 'ISO/IEC 42001:2023 A.9.4'],
  kind: 'model-grant',
  examples: { bad: [{ model: 'x', guarded: false }], good: [{ model: 'x', guarded: true }] },
  check: ({ guarded }) => must('guarded', guarded, 'a call without a guardrail is allowed'),
});
