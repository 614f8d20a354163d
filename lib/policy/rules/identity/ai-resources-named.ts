import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const AT = { file: 'example.yaml', resource: 'Example', type: 'AWS::IAM::Role', at: '' };
export const aiResourcesNamed = defineRule({
  id: 'ZTA-IAM-002',
  title: 'Actions of AI services are allowed on named resources',
  severity: 'error',
  why: 'A right on everything reaches the agents, guardrails, jobs and data of every team in the account, and those that are made later.',
  fix: "Name the ARNs in 'Resource', or their kind at least, such as training-job/fraud-*; or add a condition on aws:ResourceTag.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'grant',
  examples: {
    bad: [{ everywhere: [{ place: AT, what: 'bedrock:ApplyGuardrail', open: true }] }],
    good: [{ everywhere: [{ place: AT, what: 'bedrock:ApplyGuardrail', open: false }] }, { everywhere: [] }],
  },
  check: ({ everywhere }) =>
    everywhere.map(({ place, what, open }) => must(place, not(open), `every resource is open to ${what}`)),
});
