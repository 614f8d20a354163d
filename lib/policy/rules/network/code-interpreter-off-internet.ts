import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const codeInterpreterOffInternet = defineRule({
  id: 'ZTA-NET-013',
  title: 'Code interpreter of agents does not reach the internet',
  severity: 'error',
  why: 'Code that a model wrote runs there: with the internet before it, it can fetch more and send data away.',
  fix: "Set 'NetworkConfiguration.NetworkMode' to VPC, or to SANDBOX, which reaches storage alone.",
  controls: ['AWS AI Security Best Practices v1.0.0 BedrockAgentCore.7', 'OWASP Agentic 2026 ASI05'],
  kind: 'agent-network',
  examples: {
    bad: [{ of: 'code interpreter', internet: true }],
    good: [
      { of: 'code interpreter', internet: false },
      { of: 'browser', internet: true },
    ],
  },
  check: ({ of, internet }) =>
    of === 'code interpreter' ? must('internet', not(internet), 'its network is the internet') : undefined,
});
