import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const imagesPushedByName = defineRule({
  id: 'ZTA-SUPPLY-018',
  title: 'Who pushes images beside models pushes to named repositories',
  severity: 'warning',
  why: 'Whoever gets a step into one build replaces the images of all others, those of hosted models and agents among them.',
  fix: "Name the repository in 'Resource' of ecr:PutImage and the uploads before it; only ecr:GetAuthorizationToken needs '*'.",
  acceptWhen: 'The account holds images of one team only.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 SR-4', 'OWASP LLM 2026 LLM03'],
  kind: 'data-grant',
  examples: {
    bad: [{ pushesAnywhere: [{ place, what: 'ecr:PutImage', open: true }] }],
    good: [{ pushesAnywhere: [{ place, what: 'ecr:PutImage', open: false }] }, { pushesAnywhere: [] }],
  },
  check: ({ pushesAnywhere }) =>
    pushesAnywhere.map(({ place, what, open }) => must(place, not(open), `${what} to any repository`)),
});
