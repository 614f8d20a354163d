import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const jobInOwnNetwork = defineRule({
  id: 'ZTA-NET-009',
  title: 'Job over data stands in a network of the account',
  severity: 'error',
  why: 'In a network of the provider no security group, flow log or endpoint policy of yours sees where the data goes.',
  fix: "Set 'VpcConfig' with private subnets and a security group in the network configuration of the job.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'training-job',
  examples: {
    bad: [{ inOwnNetwork: false }],
    good: [{ inOwnNetwork: true }],
  },
  check: ({ inOwnNetwork }) => must('inOwnNetwork', inOwnNetwork, 'it names no subnet'),
});
