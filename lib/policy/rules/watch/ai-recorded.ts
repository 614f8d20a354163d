import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const aiRecorded = defineRule({
  id: 'ZTA-WATCH-031',
  title: 'Configurations of AI resources are recorded',
  severity: 'error',
  why: 'Rules and standards judge what is recorded: models, notebooks and agents that are left out are never looked at, and nobody is told.',
  fix: "Leave 'RecordingGroup' out, set 'AllSupported' to true, or name types of SageMaker, Bedrock and AgentCore; ComplianceScanner records all.",
  controls: ['NIST 800-53 r5 CM-8', 'NIST 800-53 r5 CA-7', 'ISO/IEC 42001:2023 A.6.2.6'],
  kind: 'configuration-recorder',
  examples: { bad: [{ recordsAi: false }], good: [{ recordsAi: true }] },
  check: ({ recordsAi }) => must('recordsAi', recordsAi, 'types of AI are left out'),
});
