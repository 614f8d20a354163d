import { some, Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelServiceSaysForWhom = defineRule({
  id: 'ZTA-IAM-006',
  title: 'Service that runs models acts for the own account only',
  severity: 'error',
  why: 'Without the condition the service may be talked into using the role for a resource of somebody else. Its documentation asks for the condition in every role.',
  fix: 'Add StringEquals aws:SourceAccount and ArnLike aws:SourceArn to the trust policy; WorkloadRole does for Workload.BEDROCK_AGENT and its like.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP Agentic 2026 ASI03'],
  kind: 'trust',
  examples: {
    bad: [{ who: 'service', says: 'always', name: 'x', confined: false }],
    good: [
      { who: 'service', says: 'always', name: 'x', confined: true },
      { who: 'service', says: 'never', confined: false },
      { who: 'account', says: 'never', confined: false },
    ],
  },
  // A service that is not known may be one of these.
  check: ({ who, says, name, confined }) =>
    who === 'service' && (says === 'always' || Unknown.is(says))
      ? must('confined', some([confined, Unknown.is(says) && says]), `${name} is not asked for whom it acts`)
      : undefined,
});
