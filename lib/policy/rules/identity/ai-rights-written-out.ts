import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const AT = { file: 'example.yaml', resource: 'Example', type: 'AWS::IAM::Role', at: '' };
export const aiRightsWrittenOut = defineRule({
  id: 'ZTA-IAM-003',
  title: 'Rights in AI services are written for the task',
  severity: 'error',
  why: 'A policy that the provider writes for everybody opens every model and every setting, and grows without asking.',
  fix: "Replace the entry in 'ManagedPolicyArns' by a policy with the actions and resources of the task.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM03'],
  kind: 'grant',
  examples: {
    bad: [{ readyMade: [{ place: AT, what: "'AdministratorAccess'", open: true }] }],
    good: [{ readyMade: [{ place: AT, what: "'AdministratorAccess'", open: false }] }, { readyMade: [] }],
  },
  check: ({ readyMade }) =>
    readyMade.map(({ place, what, open }) => must(place, not(open), `${what} opens more than one task needs`)),
});
