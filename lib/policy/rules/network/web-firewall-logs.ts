import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const webFirewallLogs = defineRule({
  id: 'ZTA-NET-051',
  title: 'Web firewall in front of a model logs what it does',
  severity: 'warning',
  why: 'Who was turned away, and who was not, cannot be told afterwards: samples are kept for three hours.',
  fix: "Name a bucket, log group or stream by 'AWS::WAFv2::LoggingConfiguration' (VerifiedAccessGateway does).",
  acceptWhen: 'It is configured in another stack, or by Firewall Manager.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'NIST 800-53 r5 SI-4'],
  kind: 'web-filter',
  examples: {
    bad: [{ logs: false }],
    good: [{ logs: true }],
  },
  check: ({ logs, subject }) => must(subject, logs, 'no logging configuration of the files is for it'),
});
