import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logBucketRefusesPlainConnections = defineRule({
  id: 'ZTA-LOG-009',
  title: 'Log bucket refuses connections in clear',
  severity: 'error',
  why: 'Over a connection in clear, logs with addresses, names and prompts can be read and changed on their way.',
  fix: "Deny 's3:*' on the bucket and its objects to everybody where 'aws:SecureTransport' is false; 'enforceSSL' of the AWS CDK and ImmutableLogBucket do.",
  controls: ['NIST 800-53 r5 SC-8', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'log-bucket',
  examples: {
    bad: [{ refusesPlainConnections: false }],
    good: [{ refusesPlainConnections: true }],
  },
  check: ({ refusesPlainConnections, use, subject }) =>
    must(subject, refusesPlainConnections, `its policy refuses none, and it ${use}`),
});
