import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const logsNotForged = defineRule({
  id: 'ZTA-PROOF-022',
  title: 'Logs are written by those who record them only',
  severity: 'error',
  why: 'A log into which others write proves nothing: what happened is lost among what did not.',
  fix: 'Take the action out of the statement that allows it, or let in the log service for the own account only.',
  acceptWhen: 'What is written beside the log is told from it by its prefix.',
  controls: ['NIST 800-53 r5 AU-3', 'NIST 800-53 r5 SI-7', 'NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'log-not-forged',
        held: false,
        because: "role 'Trainer' may s3:PutObject on arn:aws:s3:::logs/AWSLogs/*",
      },
    ],
    good: [{ name: 'log-not-forged', held: true }],
  },
  check: kept('log-not-forged'),
});
