import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const sinkLeavesCopies = defineRule({
  id: 'ZTA-LOG-095',
  title: 'Sink leaves logs where they arise as well',
  severity: 'warning',
  why: 'A sink that intercepts takes logs away from the sinks and metrics of projects: their alarms go silent, and one filter decides what is left.',
  fix: 'Let projects keep what is sent to the sink.',
  acceptWhen: 'Nobody in a project is to read its logs, and alarms are set where the sink sends them.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 AU-12'],
  kind: 'log-sink',
  examples: {
    bad: [{ intercepts: true }],
    good: [{ intercepts: false }],
  },
  check: ({ intercepts }) =>
    must('intercepts', not(intercepts), 'it keeps entries from the sinks and alarms of projects below'),
});
