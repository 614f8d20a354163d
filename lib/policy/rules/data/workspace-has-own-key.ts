import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceHasOwnKey = defineRule({
  id: 'ZTA-DATA-023',
  title: 'Workspace is encrypted with a key of its own',
  severity: 'error',
  why: 'Data is copied into notebooks and homes, and stays; with a key of AWS, the copies are outside of what the keys of the data allow.',
  fix: "Set 'KmsKeyId' of the notebook instance or the domain; it cannot be changed later.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.21', 'ISO/IEC 42001:2023 A.4.5'],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'workspace', ownKey: false }],
    good: [{ holds: 'workspace', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'workspace' ? must('ownKey', ownKey, 'it names no key of the account') : undefined,
});
