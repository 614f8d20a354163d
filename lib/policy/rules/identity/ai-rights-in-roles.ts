import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const aiRightsInRoles = defineRule({
  id: 'ZTA-IAM-021',
  title: 'Rights in AI services are held by what is taken on',
  severity: 'error',
  why: 'A user has credentials that do not expire, and rights that no session limits.',
  fix: "Move the policy from 'AWS::IAM::User' to a role that the person or program takes on.",
  controls: ['NIST 800-53 r5 AC-2', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity',
  examples: {
    bad: [{ lasting: true, usesAi: true }],
    good: [
      { lasting: true, usesAi: false },
      { lasting: false, usesAi: true },
    ],
  },
  check: ({ lasting, usesAi }) => (lasting ? must('usesAi', not(usesAi), 'a user has them') : undefined),
});
