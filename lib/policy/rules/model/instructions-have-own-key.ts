import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const instructionsHaveOwnKey = defineRule({
  id: 'ZTA-MODEL-044',
  title: 'Prompts, flows and policies for models are encrypted with a key of the account',
  severity: 'warning',
  why: 'They tell how a business works and what a model must not do. With a key of the provider nobody in the account can take access to them back.',
  fix: "Set 'CustomerEncryptionKeyArn', 'KmsKeyId' or 'EncryptionConfiguration' to a key of the account.",
  acceptWhen: 'What they say is no secret.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'ai-definition',
  examples: {
    bad: [{ what: 'prompt', keepsConversations: false, ownKey: false }],
    good: [
      { what: 'prompt', keepsConversations: false, ownKey: true },
      { what: 'agent', keepsConversations: true, ownKey: false },
    ],
  },
  check: ({ what, keepsConversations, ownKey }) =>
    keepsConversations ? undefined : must('ownKey', ownKey, `the ${what} is encrypted with a key of the provider`),
});
