import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentInOwnNetwork = defineRule({
  id: 'ZTA-NET-011',
  title: 'Agent runtime stands in a network of the account',
  severity: 'error',
  why: 'An agent that is talked into it sends what it knows to any address, past every control of your network.',
  fix: "Set 'NetworkConfiguration.NetworkMode' to VPC, with private subnets and a security group.",
  controls: ['AWS AI Security Best Practices v1.0.0 BedrockAgentCore.1', 'OWASP Agentic 2026 ASI01'],
  kind: 'agent-network',
  examples: {
    bad: [{ of: 'runtime', internet: true }],
    good: [
      { of: 'runtime', internet: false },
      { of: 'browser', internet: true },
    ],
  },
  check: ({ of, internet }) =>
    of === 'runtime' ? must('internet', not(internet), 'its network is the internet') : undefined,
});
