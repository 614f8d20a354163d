import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const AT = { file: 'example.yaml', resource: 'Example', type: 'AWS::Bedrock::ResourcePolicy', at: '' };
export const modelPolicyNamesUsers = defineRule({
  id: 'ZTA-MODEL-009',
  title: 'Model, guardrail or knowledge is not shared with anyone',
  severity: 'fatal',
  why: 'Every account of the cloud can use it: read what it knows, deploy it, or wear it out.',
  fix: "Name accounts or roles in 'Principal' of the resource's own policy, or add a condition on aws:PrincipalOrgID.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'model-access',
  examples: {
    bad: [{ grants: [{ place: AT, toAnyone: true }] }],
    good: [{ grants: [{ place: AT, toAnyone: false }] }, { grants: [] }],
  },
  check: ({ grants }) => grants.map(({ place, toAnyone }) => must(place, not(toAnyone), 'a statement allows anyone')),
});
