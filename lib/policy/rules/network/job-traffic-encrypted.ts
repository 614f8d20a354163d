import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const jobTrafficEncrypted = defineRule({
  id: 'ZTA-NET-010',
  title: 'Traffic between the instances of a job is encrypted',
  severity: 'error',
  why: 'Instances of a job exchange data and what they have learned from it; in plain text, whoever is on the path reads along.',
  fix: "Set 'EnableInterContainerTrafficEncryption' to true in the network configuration of the job.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 SageMaker.9',
    'AWS AI Security Best Practices v1.0.0 SageMaker.10',
    'AWS AI Security Best Practices v1.0.0 SageMaker.13',
    'AWS AI Security Best Practices v1.0.0 SageMaker.15',
    'AWS AI Security Best Practices v1.0.0 SageMaker.22',
    'NIST 800-53 r5 SC-8',
  ],
  kind: 'training-job',
  examples: {
    bad: [{ trafficEncrypted: false }],
    good: [{ trafficEncrypted: true }],
  },
  check: ({ trafficEncrypted }) => must('trafficEncrypted', trafficEncrypted, 'it is not'),
});
