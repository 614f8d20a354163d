import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailRecordsAiUse = defineRule({
  id: 'ZTA-LOG-058',
  title: 'Trail records the use of agents and models',
  severity: 'warning',
  why: 'Who asked which agent, knowledge base, guardrail or endpoint is a data event: a trail records none unless it is told to.',
  fix: "Add 'AdvancedEventSelectors' for resource types such as 'AWS::Bedrock::AgentAlias' and 'AWS::SageMaker::Endpoint'; AuditTrail does, for all of them.",
  acceptWhen: 'Another trail of the account records them, or neither agents nor endpoints are used.',
  controls: ['NIST 800-53 r5 AU-2', 'EU AI Act Art. 12(1)', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'trail',
  examples: {
    bad: [{ recordsUse: false }],
    good: [{ recordsUse: true }],
  },
  check: ({ recordsUse }) =>
    must('recordsUse', recordsUse, 'no selector names a resource of Bedrock, AgentCore or SageMaker'),
});
