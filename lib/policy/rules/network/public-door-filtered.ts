import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const publicDoorFiltered = defineRule({
  id: 'ZTA-NET-041',
  title: 'Public door to a model has a web firewall',
  severity: 'warning',
  why: 'Floods, scanners and known bad clients reach the model, and each request costs.',
  fix: "Add an 'AWS::WAFv2::WebACLAssociation' with a rate limit.",
  acceptWhen: 'One is associated centrally, or stands in front of it.',
  controls: ['OWASP LLM 2026 LLM10', 'EU AI Act Art. 15(5)'],
  kind: 'front-door',
  examples: {
    bad: [{ public: true, filtered: false }],
    good: [
      { public: true, filtered: true },
      { public: false, filtered: false },
    ],
  },
  check: ({ public: open, filtered }) =>
    open === false ? undefined : must('filtered', filtered, 'no web firewall is associated'),
});
