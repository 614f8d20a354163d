import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const logsArrive = defineRule({
  id: 'ZTA-PROOF-023',
  title: 'Log is let into its store and by its key',
  severity: 'error',
  why: 'A log that its service cannot write is missed when it is needed.',
  fix: "Let the log service in by the policies of the bucket and of its key: 'logs.addSource' writes both.",
  acceptWhen: 'The policies that let it in are written by something outside of the files.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 AU-2', 'EU AI Act Art. 12(1)'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'log-arrives',
        held: false,
        because: 'cloudtrail.amazonaws.com is denied s3:PutObject on arn:aws:s3:::logs/AWSLogs/111122223333/*',
      },
    ],
    good: [{ name: 'log-arrives', held: true }],
  },
  check: kept('log-arrives'),
});
