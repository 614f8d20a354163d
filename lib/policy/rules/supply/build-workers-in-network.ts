import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildWorkersInNetwork = defineRule({
  id: 'ZTA-SUPPLY-172',
  title: 'Workers that build beside AI send everything through a network of the account',
  severity: 'warning',
  why: 'What does not go through a network is held by none of its rules, and stands in none of its logs.',
  fix: 'Attach the workers to a network, and send everything there.',
  acceptWhen: 'They have no address of the internet, and all that they need is of the same cloud.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AU-12'],
  kind: 'build-pool',
  examples: {
    bad: [{ inNetwork: false }],
    good: [{ inNetwork: true }],
  },
  check: ({ inNetwork }) => must('inNetwork', inNetwork, 'what they send goes by networks of the cloud'),
});
