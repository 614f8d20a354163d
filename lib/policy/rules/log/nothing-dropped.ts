import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const nothingDropped = defineRule({
  id: 'ZTA-LOG-093',
  title: 'No log entry is dropped before it is kept',
  severity: 'error',
  why: 'What an exclusion matches is recorded nowhere: widened by one word, it hides exactly the calls that an intruder makes.',
  fix: 'Keep everything that is audited; drop what is too much where it is read, or by a sink of its own.',
  acceptWhen: 'What it matches are no audit logs, and the filter says so by the names of its logs.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'log-drop',
  examples: {
    bad: [{ by: 'the sink', active: true }],
    good: [{ by: 'the sink', active: false }],
  },
  check: ({ by, active }) => must('active', not(active), `${by} drops calls`),
});
