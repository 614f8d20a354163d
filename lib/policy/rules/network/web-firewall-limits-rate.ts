import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const webFirewallLimitsRate = defineRule({
  id: 'ZTA-NET-048',
  title: 'Web firewall in front of a model limits how often one asks',
  severity: 'warning',
  why: 'Whoever asks without end runs up the bill, and keeps everyone else waiting.',
  fix: "Add a rule with a 'RateBasedStatement' and the action Block (VerifiedAccessGateway does).",
  acceptWhen: 'Callers are limited by name behind it.',
  controls: ['OWASP LLM 2026 LLM10', 'EU AI Act Art. 15(5)'],
  kind: 'web-filter',
  examples: {
    bad: [{ limitsRate: false }],
    good: [{ limitsRate: true }],
  },
  check: ({ limitsRate }) => must('limitsRate', limitsRate, 'no rule does'),
});
