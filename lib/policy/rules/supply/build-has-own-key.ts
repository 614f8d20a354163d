import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildHasOwnKey = defineRule({
  id: 'ZTA-SUPPLY-121',
  title: 'What builds that change models make is encrypted with a key of the account',
  severity: 'warning',
  why: 'Who may read a model or the code that makes it is then also up to the policy of the key.',
  fix: "Set 'EncryptionKey' to a key of the account (GovernedKey makes one).",
  acceptWhen: 'What it makes goes straight into a repository with a key of its own.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'model-build',
  examples: { bad: [{ ownKey: false }], good: [{ ownKey: true }] },
  check: ({ ownKey }) => must('ownKey', ownKey, 'it is encrypted with a key of the provider'),
});
