import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentActsForSignedInUsers = defineRule({
  id: 'ZTA-AGENT-044',
  title: 'Agent acts only for users who have signed in',
  severity: 'warning',
  why: 'With GetWorkloadAccessTokenForUserId the agent itself says for which user it acts: no token proves that this user is there.',
  fix: 'Grant GetWorkloadAccessTokenForJWT alone, and deny GetWorkloadAccessTokenForUserId.',
  acceptWhen:
    'Callers have no token of the user, and the code takes the name of the user from nothing that a model wrote.',
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-3'],
  kind: 'agent-reach',
  examples: {
    bad: [{ what: 'users', ofOthers: true }],
    good: [{ what: 'users', ofOthers: false }],
  },
  check: ({ what, ofOthers }) =>
    what === 'users' ? must('ofOthers', not(ofOthers), 'it may get a token for any user it names') : undefined,
});
