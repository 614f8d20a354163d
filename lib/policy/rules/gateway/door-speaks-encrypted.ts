import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const doorSpeaksEncrypted = defineRule({
  id: 'ZTA-GATE-019',
  title: 'Door of a gateway speaks to its application encrypted',
  severity: 'warning',
  why: 'Requests that the gateway has let through, and what they were let through with, can be read and changed in the network.',
  fix: "Set 'Protocol' of the endpoint to https, and give the load balancer a certificate ('EndpointTraffic.https').",
  acceptWhen: 'What stands behind encrypts at another layer.',
  controls: ['NIST 800-53 r5 SC-8'],
  kind: 'gateway-door',
  examples: {
    bad: [{ encrypted: false }],
    good: [{ encrypted: true }],
  },
  check: ({ encrypted }) => must('encrypted', encrypted, 'it speaks plain HTTP'),
});
