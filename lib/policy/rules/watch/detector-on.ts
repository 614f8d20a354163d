import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const detectorOn = defineRule({
  id: 'ZTA-WATCH-033',
  title: 'Detector of threats is on',
  severity: 'error',
  why: 'A detector that is off looks at nothing: models that are called with stolen credentials, or lose their guardrail, are not noticed.',
  fix: "Set 'Enable' of the 'AWS::GuardDuty::Detector' to true; ComplianceScanner does.",
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 CA-7'],
  kind: 'threat-detector',
  examples: { bad: [{ on: false }], good: [{ on: true }] },
  check: ({ on }) => must('on', on, 'it is switched off'),
});
