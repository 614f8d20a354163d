import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorAsksUser = defineRule({
  id: 'ZTA-GATE-016',
  title: 'Door asks who the user is',
  severity: 'error',
  why: 'A permit that asks devices only lets in whoever holds the device.',
  fix: "Test 'context.<PolicyReferenceName>' of the user trust provider in each permit: 'when { context has people && ... }'.",
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'gateway-door',
  examples: {
    bad: [{ letsAnyoneIn: false, ignoresUsers: true }],
    good: [
      { letsAnyoneIn: false, ignoresUsers: false },
      { letsAnyoneIn: true, ignoresUsers: true },
    ],
  },
  check: ({ letsAnyoneIn, ignoresUsers }) =>
    letsAnyoneIn === true ? undefined : must('ignoresUsers', not(ignoresUsers), 'a permit asks devices only'),
});
