import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const ingestionHasOwnKey = defineRule({
  id: 'ZTA-DATA-022',
  title: 'Documents are encrypted with a key of their own while they are taken in',
  severity: 'error',
  why: 'A knowledge base keeps copies of documents while it takes them in; with a key of AWS, the keys of the documents themselves count for nothing there.',
  fix: "Set 'KmsKeyArn' in 'ServerSideEncryptionConfiguration' of the data source.",
  controls: ['AWS AI Security Best Practices v1.0.0 Bedrock.1'],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'ingested', ownKey: false }],
    good: [{ holds: 'ingested', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'ingested' ? must('ownKey', ownKey, 'the data source names no key of the account') : undefined,
});
