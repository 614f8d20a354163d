import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailRecordsCalls = defineRule({
  id: 'ZTA-LOG-057',
  title: 'Trail records every call, also those that only read',
  severity: 'error',
  why: 'Asking a model is an event that only reads: a trail of writes, or of data events alone, holds none of it.',
  fix: "Leave 'ReadWriteType' at 'All', and where there are 'AdvancedEventSelectors' have one of them select 'eventCategory' 'Management' without further tests; AuditTrail does.",
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'trail',
  examples: {
    bad: [{ recordsCalls: false }],
    good: [{ recordsCalls: true }],
  },
  check: ({ recordsCalls }) =>
    must('recordsCalls', recordsCalls, 'its selectors leave out management events, or those that read'),
});
