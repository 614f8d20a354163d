import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const findingsSeen = defineRule({
  id: 'ZTA-WATCH-034',
  title: 'Findings are archived only where it is said which',
  severity: 'error',
  why: 'What is archived by itself nobody looks at: a filter that takes too much hides that models are misused, or that data is open to others.',
  fix: "Name types of findings in 'type' of the filter, none of them about AI or identities; or resources in 'resource' of the archive rule.",
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5'],
  kind: 'finding-filter',
  examples: {
    bad: [{ what: 'filter', hides: [{ place, unseen: true }] }],
    good: [{ what: 'filter', hides: [{ place, unseen: false }] }],
  },
  check: ({ what, hides }) =>
    hides.map(({ place, unseen }) =>
      must(place, not(unseen), `the ${what} takes findings away of whatever it is about`),
    ),
});
