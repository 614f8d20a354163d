import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineDeploysAsOwnRole = defineRule({
  id: 'ZTA-SUPPLY-123',
  title: 'Stage that deploys models acts as a role of its own',
  severity: 'error',
  why: 'Where build and deployment share a role, a poisoned package deploys without that anybody approves.',
  fix: "Give the action 'RoleArn', and the project it starts 'ServiceRole', that no other stage has.",
  acceptWhen: 'All stages are those of one deployment, after an approval elsewhere.',
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 AC-6'],
  kind: 'model-pipeline',
  examples: { bad: [{ deploysAsOwnRole: false }], good: [{ deploysAsOwnRole: true }] },
  check: ({ deploysAsOwnRole }) =>
    must('deploysAsOwnRole', deploysAsOwnRole, 'another stage, or the pipeline, acts as the same role'),
});
