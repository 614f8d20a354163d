import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetRefusesPlainConnections = defineRule({
  id: 'ZTA-DATA-002',
  title: 'Data that AI reads travels encrypted only',
  severity: 'error',
  why: 'A request without TLS can be read and changed on its way: training data leaks, or is poisoned, where nobody looks.',
  fix: "Deny 's3:*' on the bucket and on its objects where 'aws:SecureTransport' is false, in the 'PolicyDocument' of its 'AWS::S3::BucketPolicy'.",
  controls: ['NIST 800-53 r5 SC-8', 'OWASP LLM 2026 LLM05'],
  kind: 'dataset',
  examples: {
    bad: [{ refusesPlainConnections: false }],
    good: [{ refusesPlainConnections: true }],
  },
  check: ({ refusesPlainConnections, use, subject }) =>
    must(subject, refusesPlainConnections, `no policy refuses requests without TLS to its objects, and it ${use}`),
});
