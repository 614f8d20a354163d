import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const AT = { file: 'example.yaml', resource: 'Example', type: 'AWS::IAM::Role', at: '' };
export const boundaryClosesSideDoors = defineRule({
  id: 'ZTA-IAM-020',
  title: 'Boundary that limits the use of models leaves no way around',
  severity: 'warning',
  why: 'A model without guardrail, a key that works from anywhere or a log that can be deleted makes the rest of the boundary worth little.',
  fix: 'Deny in the boundary what is named; AiPermissionsBoundary denies all of it.',
  acceptWhen: 'The policies of every identity that bears it close the way themselves.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM01'],
  kind: 'boundary',
  examples: {
    bad: [{ aboutAi: true, leaves: [{ place: AT, what: 'bedrock-mantle:CreateInference', open: true }] }],
    good: [
      { aboutAi: true, leaves: [] },
      { aboutAi: false, leaves: [{ place: AT, what: 'bedrock:InvokeModel', open: true }] },
    ],
  },
  check: ({ aboutAi, leaves }) =>
    leaves.map(({ place, what, open }) => must(place, not(every([aboutAi, open])), `it leaves ${what} open`)),
});
