import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetKeepsVersions = defineRule({
  id: 'ZTA-DATA-006',
  title: 'Data that AI reads keeps what it was before',
  severity: 'warning',
  why: 'Without versions, poisoned or deleted data cannot be told from what was there, nor put back, and no model can be shown to be made of what it should be.',
  fix: "Set 'Status' to 'Enabled' under 'VersioningConfiguration'.",
  acceptWhen:
    'What is in the bucket is made anew from another that keeps versions, or must be gone for good when it is deleted.',
  controls: ['NIST 800-53 r5 SI-7', 'ISO/IEC 42001:2023 A.7.5', 'OWASP LLM 2026 LLM05'],
  kind: 'dataset',
  examples: {
    bad: [{ keepsVersions: false }],
    good: [{ keepsVersions: true }],
  },
  check: ({ keepsVersions, use }) => must('keepsVersions', keepsVersions, `versioning is off, and it ${use}`),
});
