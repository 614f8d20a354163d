import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentKnowsItsUsers = defineRule({
  id: 'ZTA-AGENT-030',
  title: 'Agent is called with a token of the user',
  severity: 'warning',
  why: 'An identity of the cloud says which program calls and not for whom: the agent acts for every user with the same rights, and nobody can tell afterwards whose wish it was.',
  fix: "Set 'AuthorizerConfiguration.CustomJWTAuthorizer'.",
  acceptWhen:
    'The agent works for programs and for no person, or what calls it has checked the user and passes on who it is.',
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'agent-runtime',
  examples: {
    bad: [{ knowsUsers: false }],
    good: [{ knowsUsers: true }],
  },
  check: ({ knowsUsers }) =>
    must('knowsUsers', knowsUsers, 'callers show an identity of the cloud and no token of a user'),
});
