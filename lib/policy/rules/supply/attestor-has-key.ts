import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const attestorHasKey = defineRule({
  id: 'ZTA-SUPPLY-140',
  title: 'Attestations of images are signed with a key that is named',
  severity: 'error',
  why: 'An attestor without a key attests nothing: no image runs, until somebody switches the policy off to get on.',
  fix: 'Name the public half of a key that never leaves its module.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 SR-4'],
  kind: 'attestor',
  examples: {
    bad: [{ hasKey: false }],
    good: [{ hasKey: true }],
  },
  check: ({ hasKey }) => must('hasKey', hasKey, 'no key is named whose signatures count'),
});
