import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayAsksPolicies = defineRule({
  id: 'ZTA-AGENT-003',
  title: 'Gateway of tools asks policies about each call',
  severity: 'warning',
  why: 'Without policies everyone who may call the gateway may call each of its tools with any arguments, also an agent that was talked into it.',
  fix: "Attach a policy engine with 'PolicyEngineConfiguration', and permit each tool to those who need it.",
  acceptWhen: 'Every caller of the gateway may use all of its tools, and none of them changes anything.',
  controls: ['OWASP Agentic 2026 ASI02', 'OWASP LLM 2026 LLM03', 'NIST 800-53 r5 AC-6'],
  kind: 'tool-gateway',
  examples: {
    bad: [{ asksPolicies: false }],
    good: [{ asksPolicies: true }],
  },
  check: ({ asksPolicies }) => must('asksPolicies', asksPolicies, 'no policy engine is attached'),
});
