import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorPolicyInForce = defineRule({
  id: 'ZTA-GATE-011',
  title: 'Policy of a door is in force',
  severity: 'error',
  why: 'A policy that is written and not in force reads as if it were: what it forbids goes through on the word of the other policy alone.',
  fix: "Set 'PolicyEnabled' to true beside 'PolicyDocument'.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'gateway-door',
  examples: {
    bad: [{ inForce: false }],
    good: [{ inForce: true }],
  },
  check: ({ inForce }) => must('inForce', inForce, 'the policy is switched off'),
});
