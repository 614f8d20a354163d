import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineHasOwnKey = defineRule({
  id: 'ZTA-SUPPLY-125',
  title: 'What goes through a pipeline of models is encrypted with a key of the account',
  severity: 'warning',
  why: 'Who may read, or exchange, a model on its way is then also up to the policy of the key.',
  fix: "Name a key of the account in 'ArtifactStore.EncryptionKey' (GovernedKey makes one).",
  acceptWhen: 'Artifacts hold nothing but names of what lies elsewhere.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'model-pipeline',
  examples: { bad: [{ ownKey: false }], good: [{ ownKey: true }] },
  check: ({ ownKey }) => must('ownKey', ownKey, 'artifacts are encrypted with a key of the provider'),
});
