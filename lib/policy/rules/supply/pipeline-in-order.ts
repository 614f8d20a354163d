import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineInOrder = defineRule({
  id: 'ZTA-SUPPLY-124',
  title: 'Releases of models go one after the other',
  severity: 'warning',
  why: 'Where a newer release overtakes one that waits for approval, somebody looks at another model than the one that goes on.',
  fix: "Set 'PipelineType' to V2 and 'ExecutionMode' to QUEUED.",
  acceptWhen: 'Whoever approves names the digest that they have looked at, and the deployment compares it.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SA-10'],
  kind: 'model-pipeline',
  examples: { bad: [{ inOrder: false }], good: [{ inOrder: true }] },
  check: ({ inOrder }) => must('inOrder', inOrder, 'a newer release may overtake an older one'),
});
