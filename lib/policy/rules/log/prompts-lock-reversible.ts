import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsLockReversible = defineRule({
  id: 'ZTA-LOG-005',
  title: 'Prompts are locked so that they can still be erased',
  severity: 'warning',
  why: 'Prompts are personal data: under a lock that nobody can take back, a request to erase them cannot be met.',
  fix: "Set 'Mode' of 'DefaultRetention' to 'GOVERNANCE', and deny 's3:BypassGovernanceRetention' to all but a named role; ModelInvocationLog does.",
  acceptWhen: 'A law demands that exactly these prompts are kept unchanged.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'ISO/IEC 42001:2023 A.7.2'],
  kind: 'log-bucket',
  examples: {
    bad: [{ receives: ['prompts'], locked: true, irrevocable: true }],
    good: [
      { receives: ['prompts'], locked: true, irrevocable: false },
      { receives: ['activity'], locked: true, irrevocable: true },
    ],
  },
  check: ({ receives, irrevocable }) =>
    receives.includes('prompts')
      ? must('irrevocable', not(irrevocable), 'nobody can take their lock back before it ends')
      : undefined,
});
