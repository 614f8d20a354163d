import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayHasFirewall = defineRule({
  id: 'ZTA-GATE-006',
  title: 'Gateway has a web application firewall',
  severity: 'warning',
  why: 'A gateway knows who asks, and not what: an attack from a stolen session, or a flood of sign-ins, reaches the application.',
  fix: "Associate a regional web ACL with the instance by 'AWS::WAFv2::WebACLAssociation'; VerifiedAccessGateway does.",
  acceptWhen: 'It carries TCP connections only, or the association is made elsewhere.',
  controls: ['NIST 800-53 r5 SI-4', 'OWASP LLM 2026 LLM10'],
  kind: 'gateway',
  examples: {
    bad: [{ hasFirewall: false }],
    good: [{ hasFirewall: true }],
  },
  check: ({ hasFirewall, subject }) => must(subject, hasFirewall, 'no web ACL of the files is associated with it'),
});
