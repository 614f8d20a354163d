import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceHasOwnIdentity = defineRule({
  id: 'ZTA-DATA-066',
  title: 'Workspace acts as an identity that was made for it',
  severity: 'error',
  why: 'The default identity is that of every machine for which none was named: whoever opens a notebook has what any of them has been given.',
  fix: 'Give the workspace an identity of its own, or let each act as themselves.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-2'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ ownIdentity: false }],
    good: [{ ownIdentity: true }],
  },
  check: ({ ownIdentity }) =>
    ownIdentity === undefined
      ? undefined
      : must('ownIdentity', ownIdentity, 'it acts as the default identity of machines'),
});
