import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildOnOwnWorkers = defineRule({
  id: 'ZTA-SUPPLY-171',
  title: 'Build beside AI runs on workers that were set up for it',
  severity: 'warning',
  why: 'Workers that everybody shares reach the internet, and nothing that was set up for a pool holds for them.',
  fix: 'Name the pool of workers in the build.',
  acceptWhen: 'It builds nothing that gets near models or their data.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SR-4'],
  kind: 'build-trigger',
  examples: {
    bad: [{ ownWorkers: false }],
    good: [{ ownWorkers: true }, { ownWorkers: undefined }],
  },
  check: ({ ownWorkers }) =>
    ownWorkers === undefined ? undefined : must('ownWorkers', ownWorkers, 'it runs on workers that everybody shares'),
});
