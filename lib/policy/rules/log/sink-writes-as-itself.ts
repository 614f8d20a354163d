import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const sinkWritesAsItself = defineRule({
  id: 'ZTA-LOG-103',
  title: 'Sink of logs writes under an identity of its own',
  severity: 'error',
  why: 'The identity that sinks share may write for the sinks of anybody: who is let in by it writes into the evidence.',
  fix: 'Leave the sink its own identity, and let that write.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 AC-6'],
  kind: 'log-sink',
  examples: {
    bad: [{ ownWriter: false }],
    good: [{ ownWriter: true }],
  },
  check: ({ ownWriter }) => must('ownWriter', ownWriter, 'it shares the identity that it writes as'),
});
