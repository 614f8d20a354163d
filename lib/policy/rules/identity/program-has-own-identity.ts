import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const programHasOwnIdentity = defineRule({
  id: 'ZTA-IAM-056',
  title: 'Program beside AI acts as an identity that was made for it',
  severity: 'error',
  why: 'The default identity is that of everything for which none was named, and has often been given the right to edit the whole project.',
  fix: 'Give the program an identity of its own; WorkloadIdentity makes one.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-2'],
  kind: 'program',
  examples: {
    bad: [{ ownIdentity: false }],
    good: [{ ownIdentity: true }],
  },
  check: ({ ownIdentity }) => must('ownIdentity', ownIdentity, 'it acts as the default identity of the project'),
});
