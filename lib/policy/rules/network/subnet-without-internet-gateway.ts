import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const subnetWithoutInternetGateway = defineRule({
  id: 'ZTA-NET-030',
  title: 'Subnet of models has no route to an internet gateway',
  severity: 'error',
  why: 'The internet and the models are one address apart, in both directions.',
  fix: 'Move the models to subnets without a default route, with private endpoints (PrivateModelNetwork makes them).',
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'EU AI Act Art. 15(5)'],
  kind: 'subnet',
  examples: {
    bad: [{ waysOut: [{ place, open: true, bothWays: true }] }],
    good: [{ waysOut: [] }, { waysOut: [{ place, open: true, bothWays: false }] }],
  },
  check: ({ waysOut }) =>
    waysOut
      .filter(({ bothWays }) => bothWays)
      .map(({ place, open }) => must(place, not(open), 'its default route leads to one')),
});
