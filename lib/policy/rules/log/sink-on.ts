import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const sinkOn = defineRule({
  id: 'ZTA-LOG-092',
  title: 'Sink of logs is on',
  severity: 'error',
  why: 'A sink that is switched off sends nothing, and what it would have sent is nowhere else once the logs of the project expire.',
  fix: 'Switch the sink on, or remove it.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'log-sink',
  examples: {
    bad: [{ on: false }],
    good: [{ on: true }],
  },
  check: ({ on }) => must('on', on, 'it is switched off'),
});
