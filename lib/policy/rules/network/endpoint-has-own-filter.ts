import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointHasOwnFilter = defineRule({
  id: 'ZTA-NET-046',
  title: 'Private endpoint has a security group of its own',
  severity: 'warning',
  why: 'The default group of the network stands before it, and whatever else was given no group gets through.',
  fix: "Set 'SecurityGroupIds' to a group that admits the callers (PrivateModelNetwork does).",
  acceptWhen: 'The default group of the network has no rules.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'private-endpoint',
  examples: {
    bad: [{ ownFilter: false }],
    good: [{ ownFilter: true }],
  },
  check: ({ ownFilter }) => must('ownFilter', ownFilter, 'it names none'),
});
