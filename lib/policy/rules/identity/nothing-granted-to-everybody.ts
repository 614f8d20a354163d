import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const nothingGrantedToEverybody = defineRule({
  id: 'ZTA-IAM-035',
  title: 'Nothing is granted to everybody',
  severity: 'error',
  why: 'A right that everybody has needs no stolen credential: what lies behind it is as good as published.',
  fix: 'Name the members of each binding.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'role-binding',
  examples: {
    bad: [
      {
        role: 'roles/pubsub.publisher',
        members: [{ place, name: "'allUsers'", anyone: true, wholePool: false, byDefault: false }],
      },
    ],
    good: [
      { members: [{ place, name: "'group:ml@acme.example'", anyone: false, wholePool: false, byDefault: false }] },
    ],
  },
  check: ({ members, role }) =>
    members.map(({ place, name, anyone }) => must(place, not(anyone), `'${role}' is given to '${name}'`)),
});
