import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const tokenForThisCloud = defineRule({
  id: 'ZTA-IAM-012',
  title: 'Tokens of another issuer were made for this account',
  severity: 'error',
  why: 'A token that was made for another service can be replayed here; for an identity pool, every pool of every customer gets in.',
  fix: "Add StringEquals '<issuer>:aud' with one audience, such as sts.amazonaws.com or the id of the identity pool.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP Agentic 2026 ASI03'],
  kind: 'federation',
  examples: { bad: [{ asksAudience: false, issuer: 'x' }], good: [{ asksAudience: true }] },
  check: ({ asksAudience, issuer }) =>
    must('asksAudience', asksAudience, `${issuer} is not asked for whom a token was made`),
});
