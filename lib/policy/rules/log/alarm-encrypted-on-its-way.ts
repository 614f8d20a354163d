import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const alarmEncryptedOnItsWay = defineRule({
  id: 'ZTA-LOG-079',
  title: 'Alarm about the log of prompts is encrypted on its way',
  severity: 'warning',
  why: 'SNS takes requests over plain HTTP unless its policy refuses them.',
  fix: "Deny 'sns:Publish' to everybody where 'aws:SecureTransport' is false; ModelInvocationLog does, and 'enforceSSL' of a topic.",
  acceptWhen: 'No one but services of AWS sends to it.',
  controls: ['NIST 800-53 r5 SC-8'],
  kind: 'alarm',
  examples: {
    bad: [{ encryptedOnWay: false }],
    good: [{ encryptedOnWay: true }],
  },
  check: ({ encryptedOnWay, subject }) => must(subject, encryptedOnWay, 'its policy does not refuse plain connections'),
});
