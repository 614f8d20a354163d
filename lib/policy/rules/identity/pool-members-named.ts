import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const poolMembersNamed = defineRule({
  id: 'ZTA-IAM-036',
  title: 'Rights are given to identities of a pool that are named',
  severity: 'error',
  why: 'Whoever any provider of the pool vouches for, today or later, has what is given to the pool as a whole.',
  fix: 'Give the right to one subject of the pool, or to those who share an attribute with an id.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'role-binding',
  examples: {
    bad: [{ role: 'r', members: [{ place, name: 'principalSet', anyone: false, wholePool: true, byDefault: false }] }],
    good: [{ members: [{ place, name: 'principal', anyone: false, wholePool: false, byDefault: false }] }],
  },
  check: ({ members, role }) =>
    members.map(({ place, name, wholePool }) =>
      must(place, not(wholePool), `'${role}' is given to '${name}', which is everybody of a pool`),
    ),
});
