import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineSubjectExact = defineRule({
  id: 'ZTA-IAM-014',
  title: 'Tokens of another issuer have one subject',
  severity: 'error',
  why: 'With a pattern, every branch, pull request, repository or service account that it covers deploys or runs models.',
  fix: "Use StringEquals '<issuer>:sub' without wildcards, such as repo:acme/models:environment:production.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'federation',
  examples: { bad: [{ asksSubject: false, issuer: 'x' }], good: [{ asksSubject: true }] },
  check: ({ asksSubject, issuer }) => must('asksSubject', asksSubject, `several subjects of ${issuer} fit`),
});
