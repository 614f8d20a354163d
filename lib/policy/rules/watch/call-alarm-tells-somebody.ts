import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callAlarmTellsSomebody = defineRule({
  id: 'ZTA-WATCH-002',
  title: 'Alarm about calls that weaken a protection tells somebody',
  severity: 'error',
  why: 'A rule without a target hears of the call and does nothing.',
  fix: "Give the 'AWS::Events::Rule' a topic, or a bus of another account, in 'Targets'; TamperAlarms does.",
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5', 'NIST 800-53 r5 AU-6'],
  kind: 'call-alarm',
  examples: {
    bad: [{ tellsSomebody: false }],
    good: [{ tellsSomebody: true }],
  },
  check: ({ tellsSomebody }) => must('tellsSomebody', tellsSomebody, 'it has no target'),
});
