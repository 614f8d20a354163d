import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const AT = { file: 'example.yaml', resource: 'Example', type: 'AWS::IAM::Role', at: '' };
export const aiActionsNamed = defineRule({
  id: 'ZTA-IAM-001',
  title: 'Actions of AI services are named one by one',
  severity: 'error',
  why: 'A pattern also opens what nobody thought of and what the provider adds tomorrow: agents made up by the caller, jobs past the guardrail, deleting the log of calls.',
  fix: "List the actions that are needed in 'Action'. The grants of our models (model.grants.invoke(role)) do.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM03'],
  kind: 'grant',
  examples: {
    bad: [{ patterns: [{ place: AT, what: "'bedrock:*'", open: true }] }],
    good: [{ patterns: [{ place: AT, what: "'bedrock:*'", open: false }] }, { patterns: [] }],
  },
  check: ({ patterns }) =>
    patterns.map(({ place, what, open }) => must(place, not(open), `${what} opens actions that nobody has named`)),
});
