import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceUpgraded = defineRule({
  id: 'ZTA-DATA-068',
  title: 'Workspace is kept up to date',
  severity: 'warning',
  why: 'A machine that nobody upgrades keeps every hole that was found since it was made.',
  fix: 'Let it upgrade by itself, once a week.',
  acceptWhen: 'It is made anew from an image that is.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 SI-7'],
  kind: 'workspace-machine',
  examples: {
    bad: [{ upgrades: false }],
    good: [{ upgrades: true }],
  },
  check: ({ upgrades }) => (upgrades === undefined ? undefined : must('upgrades', upgrades, 'nothing upgrades it')),
});
