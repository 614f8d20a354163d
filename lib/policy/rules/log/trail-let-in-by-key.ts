import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailLetInByKey = defineRule({
  id: 'ZTA-LOG-056',
  title: 'Trail is let in by its key',
  severity: 'error',
  why: 'Without leave in the policy of the key, CloudTrail cannot encrypt, and delivers nothing.',
  fix: "Let 'cloudtrail.amazonaws.com' have 'kms:GenerateDataKey*' in the 'KeyPolicy', for the ARN of the trail; LogSource.cloudTrail does.",
  controls: ['NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'trail',
  examples: {
    bad: [{ refusedByKey: true }],
    good: [{ refusedByKey: false }],
  },
  check: ({ refusedByKey }) =>
    must('refusedByKey', not(refusedByKey), 'no statement of the policy of its key allows CloudTrail to encrypt'),
});
