import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const logsNotShredded = defineRule({
  id: 'ZTA-PROOF-021',
  title: 'Keys of logs are destroyed by the trusted base only',
  severity: 'error',
  why: 'Without its key, a log that nobody can delete can be read by nobody either.',
  fix: 'Encrypt the log with a GovernedKey, or take the action out of the statement that allows it.',
  acceptWhen: 'The key is one of several that decrypt the log.',
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 CM-3', 'EU AI Act Art. 19(1)'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'log-not-shredded',
        held: false,
        because: "role 'Trainer' may kms:ScheduleKeyDeletion on the key 'LogKey'",
      },
    ],
    good: [{ name: 'log-not-shredded', held: true }],
  },
  check: kept('log-not-shredded'),
});
