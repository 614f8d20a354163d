import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const roleDoesNotLookAtAll = defineRule({
  id: 'ZTA-IAM-034',
  title: 'Nobody looks at everything in a project',
  severity: 'warning',
  why: 'A role that looks at everything opens whatever the project will hold: prompts in logs, descriptions of endpoints, and each service that is switched on later.',
  fix: 'Give roles that look at what the task needs.',
  acceptWhen: 'Auditors need it, for a time.',
  controls: ['NIST 800-53 r5 AC-6', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'role-binding',
  examples: {
    bad: [{ looksAtAll: true, role: 'roles/viewer' }],
    good: [{ looksAtAll: false }],
  },
  check: ({ looksAtAll, role }) => must('looksAtAll', not(looksAtAll), `'${role}' is given on all of it`),
});
