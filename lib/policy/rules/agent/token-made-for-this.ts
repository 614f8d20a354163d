import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const tokenMadeForThis = defineRule({
  id: 'ZTA-AGENT-009',
  title: 'Token that opens an agent or its tools was issued for it',
  severity: 'error',
  why: 'A token that the same identity provider issued for any other program, and any user, is good enough where only its signature counts.',
  fix: "Name the 'AllowedAudience', 'AllowedClients', 'AllowedScopes' or 'CustomClaims' of 'CustomJWTAuthorizer'.",
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'token-check',
  examples: {
    bad: [{ bounded: false }],
    good: [{ bounded: true }],
  },
  check: ({ bounded }) => must('bounded', bounded, 'every token of the issuer is taken'),
});
