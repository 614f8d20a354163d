import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceInOwnNetwork = defineRule({
  id: 'ZTA-NET-004',
  title: 'Notebook stands in a network of the account',
  severity: 'error',
  why: 'A notebook in a network of the provider loads and sends whatever it likes, and no control of yours sees it.',
  fix: "Set 'SubnetId' to a private subnet, and 'SecurityGroupIds'.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.2'],
  kind: 'workspace-network',
  examples: {
    bad: [{ inOwnNetwork: false }],
    good: [{ inOwnNetwork: true }],
  },
  check: ({ inOwnNetwork }) => must('inOwnNetwork', inOwnNetwork, 'it names no subnet'),
});
