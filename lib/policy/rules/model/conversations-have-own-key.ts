import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const conversationsHaveOwnKey = defineRule({
  id: 'ZTA-MODEL-043',
  title: 'Agents and sessions that keep conversations are encrypted with a key of the account',
  severity: 'error',
  why: 'What users say is kept with them. With a key of the provider nobody in the account can see who reads it, or take access back.',
  fix: "Set 'CustomerEncryptionKeyArn' of the agent, or 'EncryptionKeyArn' of the session, to a key of the account.",
  controls: ['OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-3'],
  kind: 'ai-definition',
  examples: {
    bad: [{ what: 'agent', keepsConversations: true, ownKey: false }],
    good: [
      { what: 'agent', keepsConversations: true, ownKey: true },
      { what: 'prompt', keepsConversations: false, ownKey: false },
    ],
  },
  check: ({ what, keepsConversations, ownKey }) =>
    keepsConversations ? must('ownKey', ownKey, `the ${what} is encrypted with a key of the provider`) : undefined,
});
