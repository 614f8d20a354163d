import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const workspaceWithoutSideWays = defineRule({
  id: 'ZTA-DATA-171',
  title: 'Workspace lets nobody in by keys of its project, nor through to others',
  severity: 'warning',
  why: 'Keys that everybody who may set up the project can add open every machine that takes them, past the login that says who comes; a console, or packets of others, go past it as well.',
  fix: 'Refuse the keys of the project, leave the serial console off, and forward nothing.',
  acceptWhen: 'OS Login is enforced for the project, which takes no such keys.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ sideWays: [{ what: 'keys of its project', closed: false }] }],
    good: [{ sideWays: [{ what: 'keys of its project', closed: true }] }, { sideWays: undefined }],
  },
  check: ({ sideWays }) =>
    sideWays === undefined
      ? undefined
      : mustAll(
          'sideWays',
          sideWays.map(({ what, closed }) => ({ what, holds: closed })),
          (open) => `it takes ${open}`,
        ),
});
