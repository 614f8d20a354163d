import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceOpenedFromNetwork = defineRule({
  id: 'ZTA-IAM-027',
  title: 'Workspaces are opened from a network that is named',
  severity: 'warning',
  why: 'The address of a workspace carries the credentials in it: whoever gets hold of it is in, from anywhere.',
  fix: 'Add a condition on aws:SourceVpce, aws:SourceVpc or aws:SourceIp to what makes presigned URLs.',
  acceptWhen: 'A service control policy closes it for the account.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'workspace', what: 'x', open: true }],
    good: [
      { door: 'workspace', what: 'x', open: false },
      { door: 'batch', open: true },
    ],
  },
  check: ({ door, what, open }) =>
    door === 'workspace' ? must('open', not(open), `${what} works from any network`) : undefined,
});
