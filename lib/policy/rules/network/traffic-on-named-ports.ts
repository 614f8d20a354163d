import { Unknown } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

/** More are a range that nobody chose. */
const MOST = 100;

export const trafficOnNamedPorts = defineRule({
  id: 'ZTA-NET-054',
  title: 'Models and the ways to them open few ports',
  severity: 'warning',
  why: 'Models are asked at one port: whatever else listens, for administrators or by mistake, can be reached at the others.',
  fix: "Give 'FromPort' and 'ToPort' of each rule the port that is spoken to, and 'IpProtocol' its protocol.",
  acceptWhen: 'The instances of one job talk to each other, or the protocol needs a range.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'traffic-filter',
  examples: {
    bad: [{ ways: [{ place, ports: 65_536 }] }],
    good: [{ ways: [{ place, ports: 1 }] }],
  },
  check: ({ ways }) =>
    ways.map(({ place, ports }) =>
      must(place, Unknown.is(ports) ? ports : ports <= MOST, `a rule opens ${ports} of them`),
    ),
});
