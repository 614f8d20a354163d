import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelApprovedByAnother = defineRule({
  id: 'ZTA-SUPPLY-006',
  title: 'Models are approved by somebody else than who registers them',
  severity: 'error',
  why: 'A model that is registered as approved is deployed without that anybody looked at it: whoever may register decides what answers users.',
  fix: "Register it with 'ModelApprovalStatus' PendingManualApproval, and let another role approve it.",
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 CM-3', 'ISO/IEC 42001:2023 A.6.2.5'],
  kind: 'model-registration',
  examples: { bad: [{ approvedAtOnce: true }], good: [{ approvedAtOnce: false }] },
  check: ({ approvedAtOnce }) =>
    must('approvedAtOnce', not(approvedAtOnce), 'it is approved as soon as it is registered'),
});
