import { defineRule } from '../../rule';
import { fail, pass } from '../../verdict';

export const workspaceStillMade = defineRule({
  id: 'ZTA-DATA-069',
  title: 'Workspace is of a kind that is still made',
  severity: 'error',
  why: 'Notebooks of the older kind get no more upgrades, and newer versions of the provider no longer know them.',
  fix: 'Move to the newer kind.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-8'],
  kind: 'retired',
  examples: {
    bad: [{ of: 'workspace', instead: 'w' }],
    good: [{ of: 'gateway', instead: 'g' }],
  },
  check: ({ of, instead, subject }) => (of === 'workspace' ? fail(subject, `'${instead}' has taken its place`) : pass),
});
