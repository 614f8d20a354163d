import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const vectorsHaveOwnKey = defineRule({
  id: 'ZTA-DATA-021',
  title: 'Vectors of documents are encrypted with a key of their own',
  severity: 'error',
  why: 'Texts can be read back out of their vectors, so that a store of them is as secret as the documents; without a key of the account, nobody can take it away from who may read.',
  fix: "Name a key of the account where the store is made: 'KmsKeyArn' for S3 Vectors, 'KmsARN' in the encryption policy of OpenSearch Serverless, 'KmsKeyIdentifier' for Neptune, 'KmsKeyId' for others.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02'],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'vectors', ownKey: false }],
    good: [{ holds: 'vectors', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'vectors' ? must('ownKey', ownKey, 'the store has no key of the account') : undefined,
});
