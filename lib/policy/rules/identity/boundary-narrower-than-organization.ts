import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const boundaryNarrowerThanOrganization = defineRule({
  id: 'ZTA-IAM-047',
  title: 'Boundary of an identity reaches less than the organization',
  severity: 'warning',
  why: 'Within such a boundary a stolen identity still goes wherever somebody in the organization has given it too much.',
  fix: 'Let it reach the folder or the projects that the workload needs.',
  acceptWhen: 'The boundary is for people, and only meant to keep other organizations out.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'reach-limit',
  examples: {
    bad: [{ reaches: [{ place, name: 'o', everything: true }] }],
    good: [{ reaches: [{ place, name: 'f', everything: false }] }],
  },
  check: ({ reaches }) =>
    reaches.map(({ place, name, everything }) =>
      must(place, not(everything), `'${name}' is all that the organization has`),
    ),
});
