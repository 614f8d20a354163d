import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const featureStoreHasOwnKey = defineRule({
  id: 'ZTA-DATA-020',
  title: 'Features are encrypted with a key of their own',
  severity: 'error',
  why: 'With a key that AWS keeps, whoever may call the feature store may read what models know of people; a key of the account is a second decision, and can be taken away.',
  fix: "Set 'KmsKeyId' in 'SecurityConfig' of the online store and in 'S3StorageConfig' of the offline store; neither can be changed later.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 SageMaker.17',
    'AWS AI Security Best Practices v1.0.0 SageMaker.18',
  ],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'features', ownKey: false }],
    good: [{ holds: 'features', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'features' ? must('ownKey', ownKey, 'the store has no key of the account') : undefined,
});
