import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorHasOwnFilter = defineRule({
  id: 'ZTA-GATE-018',
  title: 'Door of a gateway has a security group of its own',
  severity: 'warning',
  why: 'The default group of the network lets it send anywhere, and whatever admits that group admits the door.',
  fix: "Set 'SecurityGroupIds' of the endpoint to a group that sends to the application only ('VerifiedAccessGateway.addLoadBalancer' does).",
  acceptWhen: 'The default group of the network has no rules.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'gateway-door',
  examples: {
    bad: [{ ownFilter: false }],
    good: [{ ownFilter: true }],
  },
  check: ({ ownFilter }) => must('ownFilter', ownFilter, 'it names none'),
});
