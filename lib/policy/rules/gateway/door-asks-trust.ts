import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorAsksTrust = defineRule({
  id: 'ZTA-GATE-012',
  title: 'Door lets nobody in of whom it knows nothing',
  severity: 'fatal',
  why: 'A permit that asks no trust provider lets in whoever reaches the endpoint, which has a public address: the gateway is a public door.',
  fix: "Begin each permit with a test of what a trust provider says: 'when { context has people && ... }'.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM06', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'gateway-door',
  examples: {
    bad: [{ letsAnyoneIn: true }],
    good: [{ letsAnyoneIn: false }],
  },
  check: ({ letsAnyoneIn }) => must('letsAnyoneIn', not(letsAnyoneIn), 'a permit asks no trust provider'),
});
