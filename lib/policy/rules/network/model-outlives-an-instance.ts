import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelOutlivesAnInstance = defineRule({
  id: 'ZTA-NET-003',
  title: 'Model answers from more than one instance',
  severity: 'warning',
  why: 'With one instance, a fault in one zone, or one request that takes it down, leaves nobody to answer.',
  fix: "Set 'InitialInstanceCount' to 2 or more, in subnets of two zones.",
  acceptWhen: 'The model can be away for some minutes: tests, or work that waits.',
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.4'],
  kind: 'model-fleet',
  examples: {
    bad: [{ instances: 1 }, { instances: 0 }],
    good: [{ instances: 2 }],
  },
  check: ({ instances }) =>
    must('instances', Unknown.is(instances) ? instances : instances > 1, 'it may run on a single one'),
});
