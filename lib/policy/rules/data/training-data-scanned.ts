import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trainingDataScanned = defineRule({
  id: 'ZTA-DATA-100',
  title: 'Training data is scanned before anybody reads it',
  severity: 'warning',
  why: 'What models learn from comes from many hands, and much of it is opened by libraries that run what is in it: one poisoned archive or pickle acts with the rights of the job that reads it.',
  fix: "Have a malware protection plan of GuardDuty tag each object, and deny 's3:GetObject' and 's3:GetObjectVersion' to everybody where 's3:ExistingObjectTag/GuardDutyMalwareScanStatus' is not 'NO_THREATS_FOUND'; TrainingDataset does both. GuardDuty charges by volume.",
  acceptWhen: 'What is put there was scanned before, or is made by your own jobs alone.',
  controls: ['NIST 800-53 r5 SI-7', 'OWASP LLM 2026 LLM04'],
  kind: 'training-data',
  examples: {
    bad: [{ scanned: false }],
    good: [{ scanned: true }],
  },
  check: ({ scanned, subject }) => must(subject, scanned, 'objects are read that nothing has found free of malware'),
});
