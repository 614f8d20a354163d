import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const admissionExemptsNamed = defineRule({
  id: 'ZTA-SUPPLY-022',
  title: 'Images that need no attestation are of named projects',
  severity: 'error',
  why: 'In a registry as a whole strangers have projects too: an image of theirs runs without anybody having looked at it.',
  fix: 'Name the project or repository whose images are exempt.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 CM-2'],
  kind: 'admission-exemption',
  examples: {
    bad: [{ patterns: [{ place, name: '*', broad: true }] }],
    good: [{ patterns: [{ place, name: 'gcr.io/acme/*', broad: false }] }],
  },
  check: ({ patterns }) =>
    patterns.map(({ place, name, broad }) => must(place, not(broad), `'${name}' is open to images of anybody`)),
});
