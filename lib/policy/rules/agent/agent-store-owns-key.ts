import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentStoreOwnsKey = defineRule({
  id: 'ZTA-AGENT-010',
  title: 'What a platform for agents keeps is encrypted with a key of the account',
  severity: 'warning',
  why: 'Policies, test conversations and prompts tell how an agent works and what it was told. Under a key of the provider nobody of the account can say or see who reads them.',
  fix: "Set 'EncryptionKeyArn' or 'KmsKeyArn' to a key of the account (GovernedKey makes one).",
  acceptWhen: 'What is kept is not confidential, and no rule of the organization asks for own keys.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'EU AI Act Art. 15(5)'],
  kind: 'agent-store',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey }) => must('ownKey', ownKey, 'the key is one of the provider'),
});
