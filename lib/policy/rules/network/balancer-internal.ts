import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const balancerInternal = defineRule({
  id: 'ZTA-NET-032',
  title: 'Load balancer in front of a model is internal',
  severity: 'error',
  why: 'Everyone on the internet may try what stands behind it, and run up its bill.',
  fix: "Set 'Scheme' to internal, and let people in through VerifiedAccessGateway.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM10'],
  kind: 'front-door',
  examples: {
    bad: [{ of: 'load balancer', public: true }],
    good: [
      { of: 'load balancer', public: false },
      { of: 'api', public: true },
    ],
  },
  check: ({ of, public: open }) =>
    of === 'load balancer' ? must('public', not(open), 'it faces the internet') : undefined,
});
