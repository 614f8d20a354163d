import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const trailRecordsEveryAiUse = defineRule({
  id: 'ZTA-LOG-063',
  title: 'Trail that records the use of AI leaves no kind of it out',
  severity: 'warning',
  why: 'What is left out is where somebody goes who does not want to be seen: another agent, another memory, a tool.',
  fix: 'Add a selector for each resource type of Bedrock, AgentCore and SageMaker that CloudTrail knows; AuditTrail has all of them.',
  acceptWhen: 'Nothing of that kind can be used in the account.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'trail',
  examples: {
    bad: [{ recordsUse: true, uses: [{ what: 'AWS::Bedrock::AgentAlias', holds: false }] }],
    good: [
      { recordsUse: true, uses: [{ what: 'AWS::Bedrock::AgentAlias', holds: true }] },
      { recordsUse: false, uses: [{ what: 'AWS::Bedrock::AgentAlias', holds: false }] },
    ],
  },
  check: ({ recordsUse, uses }) =>
    recordsUse === true ? mustAll('recordsUse', uses, (what) => `no selector names ${what}`) : undefined,
});
