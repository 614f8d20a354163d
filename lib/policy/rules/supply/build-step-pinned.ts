import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildStepPinned = defineRule({
  id: 'ZTA-SUPPLY-150',
  title: 'Steps of builds beside AI run images that are named by their digest',
  severity: 'warning',
  why: 'Whoever moves the tag of an image puts something else into a build, with the rights of the build.',
  fix: 'Name the image of the step by its digest.',
  acceptWhen: 'The image is of a repository of the account whose tags cannot be moved.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SA-10'],
  kind: 'build-step',
  examples: { bad: [{ pinned: false }], good: [{ pinned: true }] },
  check: ({ pinned }) => must('pinned', pinned, 'its image is named by something that can be moved'),
});
