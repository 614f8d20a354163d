import { defineRule } from '../../rule';
import { fail, pass } from '../../verdict';

export const membersNotReplaced = defineRule({
  id: 'ZTA-IAM-038',
  title: 'Members of a role on a project are added to, and not replaced',
  severity: 'warning',
  why: 'Whoever else has been given the role loses it with the next apply, agents of services among them, and gets it back with that of another configuration.',
  fix: 'Add single members in the place of a binding of the whole role.',
  acceptWhen: 'Nobody else gives this role on the project, and that others lose it is the purpose.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 CM-3'],
  kind: 'rights-replacement',
  examples: {
    bad: [{ takes: 'role' }],
    good: [{ takes: 'all' }],
  },
  check: ({ takes, subject }) => (takes === 'role' ? fail(subject, 'whoever is not named here loses the role') : pass),
});
