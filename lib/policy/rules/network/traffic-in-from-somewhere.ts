import { Unknown } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trafficInFromSomewhere = defineRule({
  id: 'ZTA-NET-020',
  title: 'Models and the ways to them admit no traffic from anywhere',
  severity: 'error',
  why: 'A rule for everyone is one mistake with a route or an address away from the whole internet.',
  fix: "Replace the address block by 'SourceSecurityGroupId' of those who call.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'traffic-filter',
  examples: {
    bad: [{ admits: [{ place, reach: 'anyone' }] }],
    good: [{ admits: [{ place, reach: 'named' }] }],
  },
  check: ({ admits }) =>
    admits.map(({ place, reach }) =>
      must(place, Unknown.is(reach) ? reach : reach !== 'anyone', 'it admits any address'),
    ),
});
