import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const subnetWithoutWayOut = defineRule({
  id: 'ZTA-NET-031',
  title: 'Subnet of models has no way out to the internet',
  severity: 'warning',
  why: 'Through a NAT gateway, data that a model or its caller is talked into sending goes to any address.',
  fix: 'Remove the default route, and reach services through private endpoints (PrivateModelNetwork makes them).',
  acceptWhen: 'A firewall on that way lets through named addresses alone.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'subnet',
  examples: {
    bad: [{ waysOut: [{ place, open: true, bothWays: false }] }],
    good: [{ waysOut: [] }, { waysOut: [{ place, open: false, bothWays: false }] }],
  },
  check: ({ waysOut }) =>
    waysOut
      .filter(({ bothWays }) => !bothWays)
      .map(({ place, open }) => must(place, not(open), 'its default route leads out')),
});
