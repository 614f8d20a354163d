import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const volumeHasOwnKey = defineRule({
  id: 'ZTA-DATA-024',
  title: 'Volumes of instances are encrypted with a key of their own',
  severity: 'error',
  why: 'Models and what they work on lie on the volumes; with a key of AWS, a snapshot of one is readable without the account having a say.',
  fix: "Set 'KmsKeyId' of the endpoint configuration, 'KmsKey' of the experiment or 'VolumeKmsKeyId' of the job; types with local NVMe disks encrypt themselves. PrivateSageMakerEndpoint does it.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.23', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'volume', ownKey: false }],
    good: [{ holds: 'volume', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'volume' ? must('ownKey', ownKey, 'it names no key of the account') : undefined,
});
