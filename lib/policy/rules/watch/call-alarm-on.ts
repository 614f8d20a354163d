import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callAlarmOn = defineRule({
  id: 'ZTA-WATCH-001',
  title: 'Alarm about calls that weaken a protection is on',
  severity: 'error',
  why: 'An alarm that is switched off looks, in the list of alarms, as if somebody were told.',
  fix: "Leave 'State' of the 'AWS::Events::Rule' out, or set it to ENABLED; TamperAlarms does.",
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5', 'NIST 800-53 r5 CA-7'],
  kind: 'call-alarm',
  examples: {
    bad: [{ on: false }],
    good: [{ on: true }],
  },
  check: ({ on }) => must('on', on, 'it listens to nothing'),
});
