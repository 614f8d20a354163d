import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const logsNotDestroyed = defineRule({
  id: 'ZTA-PROOF-020',
  title: 'Logs are neither deleted nor shortened but by the trusted base',
  severity: 'error',
  why: 'What an attacker can delete afterwards is no evidence.',
  fix: 'Keep the log in an ImmutableLogBucket, or take the action out of the statement that allows it.',
  acceptWhen: 'The store holds copies, and the log itself is kept elsewhere under a lock.',
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 AC-3', 'EU AI Act Art. 19(1)', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'log-not-destroyed',
        held: false,
        because: "role 'Trainer' may s3:DeleteObjectVersion on arn:aws:s3:::logs/*",
      },
    ],
    good: [{ name: 'log-not-destroyed', held: true }],
  },
  check: kept('log-not-destroyed'),
});
