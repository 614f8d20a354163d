import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailRecordsIdentities = defineRule({
  id: 'ZTA-LOG-053',
  title: 'Trail records services that belong to no region',
  severity: 'error',
  why: 'Without them the trail holds no sign-in and no change of a role: what an intruder does first.',
  fix: "Leave 'IncludeGlobalServiceEvents' out, or set it to true; AuditTrail does.",
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12'],
  kind: 'trail',
  examples: {
    bad: [{ globalServices: false }],
    good: [{ globalServices: true }],
  },
  check: ({ globalServices }) => must('globalServices', globalServices, 'they are left out'),
});
