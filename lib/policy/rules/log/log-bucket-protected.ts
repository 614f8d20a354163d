import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const logBucketProtected = defineRule({
  id: 'ZTA-LOG-011',
  title: 'Set-up of a log bucket is changed by named roles only',
  severity: 'warning',
  why: 'Who can rewrite the policy, the lock or the lifecycle of a log bucket decides what will still be there tomorrow.',
  fix: "Deny deleting versions and changing lock, lifecycle, policy, replication and encryption to everybody whose 'aws:PrincipalArn' is not a named role; ImmutableLogBucket does.",
  acceptWhen: 'A policy of the organization (SCP) denies it in this account.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SI-7'],
  kind: 'log-bucket',
  examples: {
    bad: [{ weakenings: [{ way: 'rewrite the policy', denied: false }] }],
    good: [{ weakenings: [{ way: 'rewrite the policy', denied: true }] }],
  },
  check: ({ weakenings, use, subject }) =>
    mustAll(
      subject,
      weakenings.map(({ way, denied }) => ({ what: way, holds: denied })),
      (ways) => `every administrator can ${ways}, and it ${use}`,
    ),
});
