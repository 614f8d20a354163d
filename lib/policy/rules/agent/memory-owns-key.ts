import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const memoryOwnsKey = defineRule({
  id: 'ZTA-AGENT-050',
  title: 'Memory of agents is encrypted with a key of the account',
  severity: 'error',
  why: 'Memories hold what users said. Under a key of the provider nobody of the account can say, see or end who reads them.',
  fix: "Set 'EncryptionKeyArn' to a key of the account (GovernedKey makes one). The memory is replaced by that.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 BedrockAgentCore.3',
    'OWASP Agentic 2026 ASI06',
    'ISO/IEC 42001:2023 A.7.2',
  ],
  kind: 'agent-memory',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey }) => must('ownKey', ownKey, 'the key is one of the provider'),
});
