import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineNamedById = defineRule({
  id: 'ZTA-IAM-048',
  title: 'Pipelines are told apart by ids that nobody else gets',
  severity: 'error',
  why: 'A name that is given up can be taken by a stranger, whose pipeline then comes in by it; an id is never given twice.',
  fix: 'Ask for the id of the owner or of the repository, beside the name or in its place.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity-provider',
  examples: {
    bad: [{ issuer: 'i', asks: true, byId: false }],
    good: [{ issuer: 'i', asks: true, byId: true }],
  },
  check: ({ issuer, asks, byId }) =>
    byId === undefined || asks === false
      ? undefined
      : must('byId', byId, `of tokens of ${issuer} names are asked, and no ids`),
});
