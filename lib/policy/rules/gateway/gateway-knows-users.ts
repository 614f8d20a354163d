import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayKnowsUsers = defineRule({
  id: 'ZTA-GATE-001',
  title: 'Gateway asks who the user is',
  severity: 'error',
  why: 'Without anybody who vouches for users, a gateway can only look at addresses and devices: whoever holds the device is let in.',
  fix: "Attach a trust provider of 'TrustProviderType' 'user' in 'VerifiedAccessTrustProviderIds'; VerifiedAccessGateway requires one.",
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'gateway',
  examples: {
    bad: [{ knowsUsers: false }],
    good: [{ knowsUsers: true }],
  },
  check: ({ knowsUsers }) => must('knowsUsers', knowsUsers, 'no trust provider vouches for users'),
});
