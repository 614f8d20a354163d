import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayOwnsKey = defineRule({
  id: 'ZTA-AGENT-006',
  title: 'Gateway of tools is encrypted with a key of the account',
  severity: 'error',
  why: 'Under a key of the provider nobody of the account can say, see or end who reads the configuration and the schemas of the tools.',
  fix: "Set 'KmsKeyArn' to a key of the account (GovernedKey makes one).",
  controls: ['AWS AI Security Best Practices v1.0.0 BedrockAgentCore.4', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'tool-gateway',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey }) => must('ownKey', ownKey, 'the key is one of the provider'),
});
