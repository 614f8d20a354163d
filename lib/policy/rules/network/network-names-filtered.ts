import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const networkNamesFiltered = defineRule({
  id: 'ZTA-NET-027',
  title: 'Names are filtered in a network with models',
  severity: 'warning',
  why: 'The resolver of a network asks the internet even where no route leads there, so names carry data out.',
  fix: "Associate an 'AWS::Route53Resolver::FirewallRuleGroup' with the VPC (PrivateModelNetwork does).",
  acceptWhen: 'A DNS firewall is associated by a central team.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'network',
  examples: {
    bad: [{ namesFiltered: false }],
    good: [{ namesFiltered: true }],
  },
  check: ({ namesFiltered }) => must('namesFiltered', namesFiltered, 'no DNS firewall is associated'),
});
