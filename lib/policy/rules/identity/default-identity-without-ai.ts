import { every, not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const defaultIdentityWithoutAi = defineRule({
  id: 'ZTA-IAM-041',
  title: 'Identities that a project has by itself have no rights in AI',
  severity: 'error',
  why: 'Every machine, build and function for which nobody has named an identity runs as this one, and with it has whatever it may do to models.',
  fix: 'Give the right to an identity of one workload.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-2', 'OWASP Agentic 2026 ASI03'],
  kind: 'role-binding',
  examples: {
    bad: [{ role: 'r', ofAi: true, members: [{ place, name: 'd', anyone: false, wholePool: false, byDefault: true }] }],
    good: [{ ofAi: true, members: [{ place, name: 'd', anyone: false, wholePool: false, byDefault: false }] }],
  },
  check: ({ members, role, ofAi }) =>
    members.map(({ place, name, byDefault }) =>
      must(place, not(every([ofAi, byDefault])), `'${role}' is given to '${name}'`),
    ),
});
