import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const captureHasOwnKey = defineRule({
  id: 'ZTA-DATA-032',
  title: 'Captured calls are encrypted with a key of their own',
  severity: 'error',
  why: 'Calls hold what people told the model; with a key of S3, every reader of the bucket reads them.',
  fix: "Set 'KmsKeyId' in 'DataCaptureConfig'; PrivateSageMakerEndpoint does.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02'],
  kind: 'model-capture',
  examples: {
    bad: [{ on: true, ownKey: false }],
    good: [
      { on: true, ownKey: true },
      { on: false, ownKey: false },
    ],
  },
  check: ({ on, ownKey }) => (on === false ? undefined : must('ownKey', ownKey, 'it names no key of the account')),
});
