import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const publicBalancerAsksWhoCalls = defineRule({
  id: 'ZTA-NET-035',
  title: 'Public load balancer in front of a model asks who calls',
  severity: 'error',
  why: 'Whether strangers reach the model is left to the code behind, and every request reaches that code.',
  fix: "Begin the actions with 'authenticate-oidc', 'authenticate-cognito' or 'jwt-validation', or set 'MutualAuthentication' to verify.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM10'],
  kind: 'door-entry',
  examples: {
    bad: [{ of: 'load balancer', public: true, asks: 'nothing' }],
    good: [
      { of: 'load balancer', public: true, asks: 'identity' },
      { of: 'load balancer', public: false, asks: 'nothing' },
    ],
  },
  check: ({ of, public: open, asks }) =>
    of !== 'load balancer' || open === false
      ? undefined
      : must('asks', Unknown.is(asks) ? asks : asks !== 'nothing', 'it forwards without asking'),
});
