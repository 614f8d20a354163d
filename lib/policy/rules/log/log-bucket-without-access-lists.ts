import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketWithoutAccessLists = defineRule({
  id: 'ZTA-LOG-017',
  title: 'Log bucket has no access lists',
  severity: 'error',
  why: 'By a list of its own, a single log can be opened past the policy, and a writer can own what it wrote.',
  fix: "Set 'ObjectOwnership' to 'BucketOwnerEnforced', and leave 'AccessControl' out.",
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'log-bucket',
  examples: {
    bad: [{ hasAccessLists: true }],
    good: [{ hasAccessLists: false }],
  },
  check: ({ hasAccessLists, use }) => must('hasAccessLists', not(hasAccessLists), `lists are on, and it ${use}`),
});
