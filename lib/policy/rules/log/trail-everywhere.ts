import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailEverywhere = defineRule({
  id: 'ZTA-LOG-052',
  title: 'Trail records every region',
  severity: 'error',
  why: 'Models are called, and traces hidden, in the region where nobody looks.',
  fix: "Set 'IsMultiRegionTrail' to true; AuditTrail does.",
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'trail',
  examples: {
    bad: [{ everyRegion: false }],
    good: [{ everyRegion: true }],
  },
  check: ({ everyRegion }) => must('everyRegion', everyRegion, 'it records its own region only'),
});
