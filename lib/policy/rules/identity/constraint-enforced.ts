import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const constraintEnforced = defineRule({
  id: 'ZTA-IAM-050',
  title: 'Constraints that guard AI are not switched off',
  severity: 'error',
  why: 'What the organization demands of keys, workspaces, buckets and audit no longer holds below this policy.',
  fix: 'Enforce the constraint, or take the policy away so that the one above holds.',
  acceptWhen: 'The project is an exception that somebody has agreed to.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 CM-2'],
  kind: 'constraint',
  examples: {
    bad: [{ name: 'c', enforced: false }],
    good: [{ name: 'c', enforced: true }],
  },
  check: ({ name, enforced }) => must('enforced', enforced, `'${name}' is switched off, or set back to the default`),
});
