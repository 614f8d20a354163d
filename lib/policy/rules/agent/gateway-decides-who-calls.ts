import { every, not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayDecidesWhoCalls = defineRule({
  id: 'ZTA-AGENT-002',
  title: 'Gateway of tools decides who may call',
  severity: 'error',
  why: 'A gateway that only learns who calls, or not even that, lets every one of them use its tools: the decision is left to code and targets that may not take it.',
  fix: "Set 'AuthorizerType' to AWS_IAM or CUSTOM_JWT, or attach a policy engine in mode ENFORCE.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 BedrockAgentCore.2',
    'OWASP Agentic 2026 ASI03',
    'NIST 800-53 r5 AC-3',
  ],
  kind: 'tool-gateway',
  examples: {
    bad: [{ leavesDecision: true, anonymous: false, enforcesPolicies: false }],
    good: [{ leavesDecision: false }, { leavesDecision: true, enforcesPolicies: true }],
  },
  check: ({ leavesDecision, anonymous, intercepted, enforcesPolicies }) =>
    must(
      'leavesDecision',
      some([not(leavesDecision), enforcesPolicies, every([anonymous, not(intercepted)])]),
      'neither the gateway nor a policy says who may call',
    ),
});
