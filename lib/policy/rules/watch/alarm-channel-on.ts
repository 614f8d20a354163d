import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const alarmChannelOn = defineRule({
  id: 'ZTA-WATCH-061',
  title: 'Ways on which people are told of alarms beside AI are on',
  severity: 'error',
  why: 'An alarm that tells a channel which is switched off tells nobody, and still looks as if it did.',
  fix: 'Switch the channel on, or let alarms tell another one.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5'],
  kind: 'alarm-channel',
  examples: { bad: [{ on: false }], good: [{ on: true }] },
  check: ({ on }) => must('on', on, 'nobody hears what it is told'),
});
