import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const webFirewallLogWithoutCredentials = defineRule({
  id: 'ZTA-NET-052',
  title: 'Log of a web firewall holds no credentials',
  severity: 'warning',
  why: 'Each request is written down with its header fields: whoever reads the log can go on with the sessions in it.',
  fix: "Name 'authorization' and 'cookie' in 'RedactedFields' of the logging configuration (VerifiedAccessGateway does).",
  acceptWhen: 'Those who sign in behind it send neither of them.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM02'],
  kind: 'web-filter',
  examples: {
    bad: [{ credentials: [{ place, what: 'cookie', leftOut: false }] }],
    good: [{ credentials: [{ place, what: 'cookie', leftOut: true }] }],
  },
  check: ({ credentials }) =>
    credentials.map(({ place, what, leftOut }) => must(place, leftOut, `it holds the header field '${what}'`)),
});
