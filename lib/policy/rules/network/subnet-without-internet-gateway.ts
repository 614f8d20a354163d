import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { fail } from '../../verdict';

export const subnetWithoutInternetGateway = defineRule({
  id: 'ZTA-NET-030',
  title: 'Subnet of models has no route to an internet gateway',
  severity: 'error',
  why: 'The internet and the models are one address apart, in both directions.',
  fix: 'Move the models to subnets without a default route, with private endpoints (PrivateModelNetwork makes them).',
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'EU AI Act Art. 15(5)'],
  kind: 'subnet',
  examples: {
    bad: [{ waysOut: [{ place, bothWays: true }] }],
    good: [{ waysOut: [] }, { waysOut: [{ place, bothWays: false }] }],
  },
  check: ({ waysOut }) =>
    waysOut.filter(({ bothWays }) => bothWays).map(({ place }) => fail(place, 'its default route leads to one')),
});
