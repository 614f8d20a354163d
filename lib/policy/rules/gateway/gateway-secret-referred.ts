import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewaySecretReferred = defineRule({
  id: 'ZTA-GATE-008',
  title: 'Gateway holds no secret of its identity provider in the template',
  severity: 'fatal',
  why: 'Whoever may read the template can sign in as the gateway, and what stands in a template cannot be taken back.',
  fix: "Set 'ClientSecret' to a dynamic reference to Secrets Manager, as '{{resolve:secretsmanager:...}}'; then change the secret. TrustProvider.oidc takes nothing else.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'gateway-secret',
  examples: {
    bad: [{ referred: false }],
    good: [{ referred: true }],
  },
  check: ({ referred }) => must('referred', referred, 'the client secret stands in the file'),
});
