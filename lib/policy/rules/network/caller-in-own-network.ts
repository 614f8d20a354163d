import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callerInOwnNetwork = defineRule({
  id: 'ZTA-NET-023',
  title: 'Code that calls models stands in a network of the account',
  severity: 'warning',
  why: 'Its calls leave from a network of the provider, so no endpoint policy applies, and prompts can go anywhere.',
  fix: "Set 'VpcConfig' with subnets that have a private endpoint of the model (Workload asks for it).",
  acceptWhen: 'It has to call services that have no private endpoint.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'NIST 800-53 r5 AC-6'],
  kind: 'model-caller',
  examples: {
    bad: [{ inOwnNetwork: false }],
    good: [{ inOwnNetwork: true }],
  },
  check: ({ inOwnNetwork }) => must('inOwnNetwork', inOwnNetwork, 'it names no subnet'),
});
