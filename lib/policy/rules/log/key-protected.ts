import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const keyProtected = defineRule({
  id: 'ZTA-LOG-036',
  title: 'Key is taken away, weakened or lent by named roles only',
  severity: 'warning',
  why: 'Deleting the key deletes what is under it, past every lock: crypto-shredding is the way around an immutable log. Who may lend it lets others read, and no policy shows it.',
  fix: "Deny 'kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:PutKeyPolicy', 'kms:DisableKeyRotation' and 'kms:CreateGrant' (this one but for services: 'kms:GrantIsForAWSResource') to everybody whose 'aws:PrincipalArn' is not a named role; GovernedKey does.",
  acceptWhen: 'A policy of the organization (SCP) denies it in this account.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 SI-7', 'NIST 800-53 r5 AU-11'],
  kind: 'key',
  examples: {
    bad: [{ weakenings: [{ way: 'delete it', denied: false }] }],
    good: [{ weakenings: [{ way: 'delete it', denied: true }] }],
  },
  check: ({ weakenings, use, subject }) =>
    mustAll(
      subject,
      weakenings.map(({ way, denied }) => ({ what: way, holds: denied })),
      (ways) => `every administrator of keys can ${ways}, and it ${use}`,
    ),
});
