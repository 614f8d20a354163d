import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketNotEmptied = defineRule({
  id: 'ZTA-LOG-006',
  title: 'Log bucket is not emptied by a deployment',
  severity: 'fatal',
  why: 'A bucket of evidence that is emptied or deleted with its stack keeps no evidence: whoever may deploy may erase.',
  fix: "Take out 'Custom::S3AutoDeleteObjects' ('autoDeleteObjects' of the AWS CDK), and set 'DeletionPolicy' to 'Retain'.",
  controls: ['NIST 800-53 r5 AU-11', 'EU AI Act Art. 19(1)'],
  kind: 'log-bucket',
  examples: {
    bad: [
      { emptied: true, locked: false, saidToGo: false },
      { emptied: false, locked: true, saidToGo: true },
    ],
    good: [
      { emptied: false, locked: true, saidToGo: false },
      { emptied: false, locked: false, saidToGo: true },
    ],
  },
  check: ({ emptied, locked, saidToGo, use }) => [
    must('emptied', not(emptied), `a custom resource empties it when it is removed, and it ${use}`),
    must('saidToGo', not(every([locked, saidToGo])), 'it has a lock, and is to be deleted with its stack'),
  ],
});
