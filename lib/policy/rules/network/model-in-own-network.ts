import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelInOwnNetwork = defineRule({
  id: 'ZTA-NET-002',
  title: 'Model stands in a network of the account',
  severity: 'error',
  why: 'In a network of the provider no security group, flow log or endpoint policy of yours sees what a model is told and what it loads.',
  fix: "Set 'VpcConfig' with private subnets and a security group of its own (PrivateSageMakerEndpoint does).",
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'EU AI Act Art. 15(5)'],
  kind: 'model-host',
  examples: {
    bad: [{ inOwnNetwork: false }],
    good: [{ inOwnNetwork: true }],
  },
  check: ({ inOwnNetwork }) => must('inOwnNetwork', inOwnNetwork, 'it names no subnet'),
});
