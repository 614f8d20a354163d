import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callerNamesGuardrail = defineRule({
  id: 'ZTA-MODEL-040',
  title: 'Agents and flows name a guardrail',
  severity: 'error',
  why: 'What they send to the model, and what they hand back, is looked at by nobody; a guardrail that is asked for in a policy on callers does not reach their calls.',
  fix: "Set 'GuardrailConfiguration' with 'GuardrailIdentifier' and 'GuardrailVersion' on the agent, or on each node of the flow that calls a model.",
  controls: ['OWASP LLM 2026 LLM01', 'OWASP LLM 2026 LLM02', 'OWASP Agentic 2026 ASI01'],
  kind: 'guardrail-use',
  examples: { bad: [{ by: 'the agent', guarded: false }], good: [{ by: 'the agent', guarded: true }] },
  check: ({ by, guarded }) => must('guarded', guarded, `${by} names none`),
});
