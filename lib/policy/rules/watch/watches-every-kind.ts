import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const watchesEveryKind = defineRule({
  id: 'ZTA-WATCH-174',
  title: 'What watches most kinds of things, or of calls, beside AI watches every one',
  severity: 'warning',
  why: 'Whoever wants to be unseen changes what nobody watches, in the way that nobody is told of.',
  fix: 'Name what is missing; ComplianceScanner and TamperAlarms do.',
  acceptWhen: 'There is nothing of the kind, or something else watches it.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 CM-8'],
  kind: 'watch-breadth',
  examples: {
    bad: [{ overlooks: ['storage.googleapis.com/Bucket'] }],
    good: [{ overlooks: [] }],
  },
  check: ({ overlooks, subject }) =>
    mustAll(
      subject,
      overlooks.map((what) => ({ what, holds: false })),
      (missing) => `it does not watch ${missing}`,
    ),
});
