import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceOffInternet = defineRule({
  id: 'ZTA-NET-005',
  title: 'Workspace has no way of its own to the internet',
  severity: 'error',
  why: 'Training data and model weights leave by that way unseen, and packages that nobody has looked at come in.',
  fix: "Set 'DirectInternetAccess' to Disabled on a notebook, 'AppNetworkAccessType' to VpcOnly on a domain.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.1'],
  kind: 'workspace-network',
  examples: {
    bad: [{ directInternet: true }],
    good: [{ directInternet: false }],
  },
  check: ({ directInternet }) => must('directInternet', not(directInternet), 'the provider gives it internet access'),
});
