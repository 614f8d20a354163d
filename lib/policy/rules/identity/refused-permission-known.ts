import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const refusedPermissionKnown = defineRule({
  id: 'ZTA-IAM-044',
  title: 'Refused permissions are spelled as refusals spell them',
  severity: 'error',
  why: 'A permission in the spelling of roles is not the one that refusals know: the refusal is turned down when it is applied, or keeps nothing back.',
  fix: 'Spell the permission with the address of its service.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'refusal',
  examples: {
    bad: [{ permissions: [{ place, name: 'storage.buckets.update', known: false }] }],
    good: [{ permissions: [{ place, name: 'storage.googleapis.com/buckets.update', known: true }] }],
  },
  check: ({ permissions }) =>
    permissions.map(({ place, name, known }) => must(place, known, `'${name}' is how roles spell it`)),
});
