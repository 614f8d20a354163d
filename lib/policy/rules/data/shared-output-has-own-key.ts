import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const sharedOutputHasOwnKey = defineRule({
  id: 'ZTA-DATA-050',
  title: 'Output that workspaces share is encrypted with a key of its own',
  severity: 'error',
  why: 'Cells print training data; shared with a key of S3, every reader of the bucket reads it.',
  fix: "Leave 'NotebookOutputOption' at 'Disabled', or set 'S3KmsKeyId' beside it.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02'],
  kind: 'workspace',
  examples: {
    bad: [{ sharesOutput: true, sharesWithOwnKey: false }],
    good: [
      { sharesOutput: true, sharesWithOwnKey: true },
      { sharesOutput: false, sharesWithOwnKey: false },
    ],
  },
  check: ({ sharesOutput, sharesWithOwnKey }) =>
    must('sharesOutput', some([not(sharesOutput), sharesWithOwnKey]), 'output is shared, without a key of the account'),
});
