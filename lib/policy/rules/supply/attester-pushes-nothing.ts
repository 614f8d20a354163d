import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const attesterPushesNothing = defineRule({
  id: 'ZTA-SUPPLY-141',
  title: 'Who attests images does not put any into a repository',
  severity: 'error',
  why: 'One identity, or whoever takes it over, brings an image of its own and says itself that it may run.',
  fix: 'Let one identity build and push, and another one attest.',
  acceptWhen: 'The attestation only says who built the image, and another one, by somebody else, says that it may run.',
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 SR-4'],
  kind: 'image-duties',
  examples: {
    bad: [{ member: 'm', place, pushes: true }],
    good: [{ member: 'm', place, pushes: false }],
  },
  check: ({ member, place: at, pushes }) => must(at, not(pushes), `'${member}' does both`),
});
