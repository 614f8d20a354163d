import { Unknown } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trafficOutToNamed = defineRule({
  id: 'ZTA-NET-022',
  title: 'Models and their callers send to named places',
  severity: 'warning',
  why: 'What is talked into sending data away can send it to any address that routes lead to.',
  fix: "Set 'SecurityGroupEgress' to the groups and prefix lists that are called; without it everything is open.",
  acceptWhen: 'There is no route to the internet from where it stands.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM02'],
  kind: 'traffic-filter',
  examples: {
    bad: [{ sends: [{ place, reach: 'anyone' }] }],
    good: [{ sends: [{ place, reach: 'named' }] }],
  },
  check: ({ sends }) =>
    sends.map(({ place, reach }) =>
      must(place, Unknown.is(reach) ? reach : reach !== 'anyone', 'it sends to any address'),
    ),
});
