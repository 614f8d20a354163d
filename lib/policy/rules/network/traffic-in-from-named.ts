import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trafficInFromNamed = defineRule({
  id: 'ZTA-NET-021',
  title: 'Models and the ways to them admit named workloads',
  severity: 'warning',
  why: 'Whatever runs in the network, and whoever breaks into any of it, may try to call the models.',
  fix: "Replace the block of the VPC by 'SourceSecurityGroupId' of those who call (PrivateModelNetwork.connect does).",
  acceptWhen: 'Callers have no security group: they come over a VPN, or from another region.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'traffic-filter',
  examples: {
    bad: [{ admits: [{ place, reach: 'network' }] }],
    good: [{ admits: [{ place, reach: 'named' }] }],
  },
  check: ({ admits }) =>
    admits.map(({ place, reach }) => must(place, reach !== 'network', 'it admits everything in the network')),
});
