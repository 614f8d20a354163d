import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorDecidedByPolicy = defineRule({
  id: 'ZTA-GATE-010',
  title: 'Door has a policy',
  severity: 'warning',
  why: 'Without a policy nobody gets through, and what is then opened by hand is opened in a hurry, and seen by nobody.',
  fix: "Set 'PolicyDocument' and 'PolicyEnabled' of the group or of each of its endpoints; VerifiedAccessGateway requires rules.",
  acceptWhen: 'It is meant to be shut until a policy is deployed.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-3'],
  kind: 'gateway-door',
  examples: {
    bad: [{ decided: false }],
    good: [{ decided: true }],
  },
  check: ({ decided, subject }) => must(subject, decided, 'neither it nor its group has one that is in force'),
});
