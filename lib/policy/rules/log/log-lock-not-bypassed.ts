import { some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logLockNotBypassed = defineRule({
  id: 'ZTA-LOG-010',
  title: 'Lock of a log bucket is lifted by named roles only',
  severity: 'error',
  why: "A lock of mode GOVERNANCE stops nobody who may bypass it, and every administrator with 's3:*' may.",
  fix: "Deny 's3:BypassGovernanceRetention' on the objects to everybody whose 'aws:PrincipalArn' is not a named role, or set 'Mode' to 'COMPLIANCE'; ImmutableLogBucket does either.",
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 AC-6', 'NIST 800-53 r5 SI-7'],
  kind: 'log-bucket',
  examples: {
    bad: [{ locked: true, irrevocable: false, bypassDenied: false }],
    good: [
      { locked: true, irrevocable: false, bypassDenied: true },
      { locked: true, irrevocable: true, bypassDenied: false },
    ],
  },
  check: ({ locked, irrevocable, bypassDenied, subject }) =>
    locked === false
      ? undefined
      : must(subject, some([irrevocable, bypassDenied]), 'every administrator can bypass it'),
});
