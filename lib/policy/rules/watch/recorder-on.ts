import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const recorderOn = defineRule({
  id: 'ZTA-WATCH-030',
  title: 'Recorder of configurations begins when it is made',
  severity: 'error',
  why: 'Until somebody starts it, nothing is recorded, and what judges configurations all the time judges nothing.',
  fix: "Leave 'StartedOnCreate' of the 'AWS::Config::ConfigurationRecorder' out, or set it to true; ComplianceScanner does.",
  controls: ['NIST 800-53 r5 CM-8', 'NIST 800-53 r5 CA-7'],
  kind: 'configuration-recorder',
  examples: { bad: [{ on: false }], good: [{ on: true }] },
  check: ({ on }) => must('on', on, 'it is made, and not started'),
});
