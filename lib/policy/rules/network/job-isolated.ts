import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const jobIsolated = defineRule({
  id: 'ZTA-NET-008',
  title: 'Job over data reaches no network',
  severity: 'error',
  why: 'A container that reads training data or captured prompts, and can reach out, can carry them away.',
  fix: "Set 'EnableNetworkIsolation' to true in the network configuration of the job.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 SageMaker.11',
    'AWS AI Security Best Practices v1.0.0 SageMaker.12',
    'AWS AI Security Best Practices v1.0.0 SageMaker.14',
    'AWS AI Security Best Practices v1.0.0 SageMaker.20',
    'AWS AI Security Best Practices v1.0.0 SageMaker.25',
  ],
  kind: 'training-job',
  examples: {
    bad: [{ isolated: false }],
    good: [{ isolated: true }],
  },
  check: ({ isolated }) => must('isolated', isolated, 'network isolation is off'),
});
