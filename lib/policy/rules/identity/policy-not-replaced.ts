import { defineRule } from '../../rule';
import { fail, pass } from '../../verdict';

export const policyNotReplaced = defineRule({
  id: 'ZTA-IAM-037',
  title: 'Rights on a project are added to, and not replaced as a whole',
  severity: 'error',
  why: 'A policy that is written as a whole takes away what is not in it, without a word: the agents of services, those who audit, the last who could mend it.',
  fix: 'Add single members in the place of a policy.',
  acceptWhen: 'One configuration holds all rights of the project, on purpose, and knows the agents of its services.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 CM-3'],
  kind: 'rights-replacement',
  examples: {
    bad: [{ takes: 'all' }],
    good: [{ takes: 'role' }],
  },
  check: ({ takes, subject }) =>
    takes === 'all' ? fail(subject, 'whoever is not in this policy loses every right') : pass,
});
