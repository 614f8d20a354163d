import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayKnowsCallers = defineRule({
  id: 'ZTA-AGENT-001',
  title: 'Gateway of tools asks who calls',
  severity: 'fatal',
  why: 'Whoever finds the address of a gateway that asks nobody can use every tool behind it, with the rights of the gateway.',
  fix: "Set 'AuthorizerType' to AWS_IAM or CUSTOM_JWT.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 BedrockAgentCore.2',
    'OWASP Agentic 2026 ASI02',
    'NIST 800-53 r5 AC-3',
  ],
  kind: 'tool-gateway',
  examples: {
    bad: [{ anonymous: true, intercepted: false }],
    good: [
      { anonymous: false, intercepted: false },
      { anonymous: true, intercepted: true },
    ],
  },
  check: ({ anonymous, intercepted }) =>
    must('anonymous', some([not(anonymous), intercepted]), 'anyone may call, and nothing looks at the calls'),
});
