import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callerHasLogGroup = defineRule({
  id: 'ZTA-LOG-086',
  title: 'Function that runs models logs into a group that is set up',
  severity: 'warning',
  why: 'Lambda makes a group of its own on the first call, if the role may: without retention, without a key of the account, and free for whoever may delete log groups.',
  fix: "Write an AWS::Logs::LogGroup with 'RetentionInDays' and 'KmsKeyId', and name it in 'LoggingConfig.LogGroup'.",
  acceptWhen: 'Something else sets up every log group of the account, or the function sends its log elsewhere.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 AU-11', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'model-caller',
  examples: {
    bad: [{ hasLogGroup: false }],
    good: [{ hasLogGroup: true }],
  },
  check: ({ hasLogGroup }) => must('hasLogGroup', hasLogGroup, 'no log group of the files is its own'),
});
