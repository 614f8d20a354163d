import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const balancerHasOwnFilter = defineRule({
  id: 'ZTA-NET-053',
  title: 'Load balancer in front of a model has a security group of its own',
  severity: 'warning',
  why: 'The default group of the network stands before it, and whatever else was given no group gets through.',
  fix: "Set 'SecurityGroups' to a group that admits the callers.",
  acceptWhen: 'The default group of the network has no rules.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'front-door',
  examples: {
    bad: [{ ownFilter: false }],
    good: [{ ownFilter: true }],
  },
  check: ({ ownFilter }) => must('ownFilter', ownFilter, 'it names none'),
});
