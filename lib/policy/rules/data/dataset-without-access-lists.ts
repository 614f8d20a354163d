import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetWithoutAccessLists = defineRule({
  id: 'ZTA-DATA-005',
  title: 'Data that AI reads is opened by its policy alone',
  severity: 'error',
  why: "Access lists open single objects past the bucket's policy, and whoever uploads an object from another account owns it: nobody sees in one place who may read.",
  fix: "Set 'ObjectOwnership' to 'BucketOwnerEnforced' under 'OwnershipControls', and leave 'AccessControl' out.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'dataset',
  examples: {
    bad: [{ hasAccessLists: true }],
    good: [{ hasAccessLists: false }],
  },
  check: ({ hasAccessLists, use }) => must('hasAccessLists', not(hasAccessLists), `access lists are on, and it ${use}`),
});
