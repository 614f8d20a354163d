import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const trailNoticesTheUnusual = defineRule({
  id: 'ZTA-LOG-065',
  title: 'Trail notices calls and errors that come more often than usual',
  severity: 'warning',
  why: 'A stolen role shows in how often it is used, and refused: nobody sees that in a list of events.',
  fix: "Set 'InsightSelectors' to ApiCallRateInsight and ApiErrorRateInsight; AuditTrail does.",
  acceptWhen: 'GuardDuty, or another service that reads the trail, watches the account.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 SI-4', 'OWASP LLM 2026 LLM10'],
  kind: 'trail',
  examples: {
    bad: [{ unusual: [{ what: 'calls', holds: false }] }],
    good: [{ unusual: [{ what: 'calls', holds: true }] }],
  },
  check: ({ unusual, subject }) => mustAll(subject, unusual, (what) => `the rate of ${what} is not watched`),
});
