import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const hubJudgesAi = defineRule({
  id: 'ZTA-WATCH-032',
  title: 'Security hub judges AI resources by a standard for them',
  severity: 'warning',
  why: 'The standards that are on by default say little about models, and nothing about agents.',
  fix: "Add 'AWS::SecurityHub::Standard' for 'ai-security-best-practices/v/1.0.0'; ComplianceScanner does. Its checks cost.",
  acceptWhen: 'The standard is turned on elsewhere, such as by a configuration policy of the organization.',
  controls: ['NIST 800-53 r5 CA-7', 'ISO/IEC 42001:2023 A.6.2.6'],
  kind: 'finding-hub',
  examples: { bad: [{ judgesAi: false }], good: [{ judgesAi: true }] },
  check: ({ judgesAi, subject }) => must(subject, judgesAi, 'no standard for AI is among the files'),
});
