import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const webFirewallKnowsAttacks = defineRule({
  id: 'ZTA-NET-050',
  title: 'Web firewall in front of a model turns away attacks that are known',
  severity: 'warning',
  why: 'What scanners try everywhere reaches the application in front of the model, whose role may ask it anything.',
  fix: "Add rules with 'ManagedRuleGroupStatement' for the groups AWSManagedRulesCommonRuleSet, AWSManagedRulesKnownBadInputsRuleSet and AWSManagedRulesAmazonIpReputationList (VerifiedAccessGateway does).",
  acceptWhen: 'Nothing but other programs of the account can reach it.',
  controls: ['NIST 800-53 r5 SI-4', 'OWASP LLM 2026 LLM10'],
  kind: 'web-filter',
  examples: {
    bad: [{ attacks: [{ what: 'common attacks', holds: false }] }],
    good: [{ attacks: [{ what: 'common attacks', holds: true }] }],
  },
  check: ({ attacks, subject }) => mustAll(subject, attacks, (what) => `no rule of it turns away ${what}`),
});
