import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const aiServiceSaysForWhom = defineRule({
  id: 'ZTA-IAM-007',
  title: 'AI service acts for the own account only',
  severity: 'warning',
  why: 'Without the condition the service may be talked into using the role for a resource of somebody else.',
  fix: 'Add StringEquals aws:SourceAccount to the trust policy; aws:SourceArn only where the service sends it on all of its ways.',
  acceptWhen: 'The role is for a way of the service that is known to send neither aws:SourceAccount nor aws:SourceArn.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'trust',
  examples: {
    bad: [{ who: 'service', says: 'mostly', name: 'x', confined: false }],
    good: [
      { who: 'service', says: 'mostly', name: 'x', confined: true },
      { who: 'service', says: 'always', confined: false },
    ],
  },
  check: ({ who, says, name, confined }) =>
    who === 'service' && says === 'mostly'
      ? must('confined', confined, `${name} is not asked for whom it acts`)
      : undefined,
});
