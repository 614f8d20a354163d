import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const repositoryHasOwnKey = defineRule({
  id: 'ZTA-SUPPLY-012',
  title: 'Image repository is encrypted with a key of the account',
  severity: 'warning',
  why: 'Images hold code and often weights. With a key of the provider nobody in the account can see who decrypts them, or take access back.',
  fix: "Set 'EncryptionConfiguration' to EncryptionType KMS with a 'KmsKey' of the account; it can be set only when the repository is made.",
  acceptWhen: 'The images hold nothing that is not public.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'image-repository',
  examples: { bad: [{ ownKey: false }], good: [{ ownKey: true }] },
  check: ({ ownKey }) => must('ownKey', ownKey, 'it is encrypted with a key of the provider'),
});
