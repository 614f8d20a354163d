import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterRuleNamesServices = defineRule({
  id: 'ZTA-NET-058',
  title: 'Services on a way through a perimeter are named',
  severity: 'error',
  why: 'A way for every service lets data out by whichever of them is easiest to copy with.',
  fix: 'Name the services that the way is for.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'perimeter-rule',
  examples: {
    bad: [{ way: 'out', services: [{ place, all: true }] }],
    good: [{ way: 'out', services: [{ place, all: false }] }],
  },
  check: ({ way, services }) =>
    services.map(({ place, all }) => must(place, not(all), `every service may be asked, on its way ${way}`)),
});
