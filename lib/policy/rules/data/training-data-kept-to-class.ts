import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trainingDataKeptToClass = defineRule({
  id: 'ZTA-DATA-102',
  title: 'Training data of a class is read by those who are cleared for it',
  severity: 'warning',
  why: 'A tag that says how harmful data is, and that nothing asks for, protects nothing: a role for harmless data reads the rest as soon as some policy lets it.',
  fix: "Deny 's3:GetObject' and 's3:GetObjectVersion' in the bucket's policy to everybody where 'aws:PrincipalTag/ai-data-class' is not the class or a higher one ('StringNotEquals', which also refuses who has no such tag); TrainingDataset does.",
  acceptWhen: 'A policy of the organization (RCP) asks for it on every bucket that bears a class.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MAP 4.2', 'OWASP LLM 2026 LLM02'],
  kind: 'training-data',
  examples: {
    bad: [{ keptToClass: false }],
    good: [{ keptToClass: true }, { keptToClass: undefined }],
  },
  check: ({ keptToClass, subject }) =>
    keptToClass === undefined
      ? undefined
      : must(subject, keptToClass, 'it bears a class that nobody has to be cleared for'),
});
