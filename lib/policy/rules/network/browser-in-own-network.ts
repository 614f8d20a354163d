import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const browserInOwnNetwork = defineRule({
  id: 'ZTA-NET-012',
  title: 'Browser of agents stands in a network of the account',
  severity: 'error',
  why: 'A browser with the whole internet before it brings instructions of strangers in, and carries data out.',
  fix: "Set 'NetworkConfiguration.NetworkMode' to VPC, with private subnets and a security group.",
  controls: ['AWS AI Security Best Practices v1.0.0 BedrockAgentCore.5', 'OWASP Agentic 2026 ASI01'],
  kind: 'agent-network',
  examples: {
    bad: [{ of: 'browser', internet: true }],
    good: [
      { of: 'browser', internet: false },
      { of: 'runtime', internet: true },
    ],
  },
  check: ({ of, internet }) =>
    of === 'browser' ? must('internet', not(internet), 'its network is the internet') : undefined,
});
