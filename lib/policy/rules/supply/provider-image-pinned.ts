import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const providerImagePinned = defineRule({
  id: 'ZTA-SUPPLY-002',
  title: 'Images of the provider are named by their digest',
  severity: 'warning',
  why: 'The provider puts patched images under the tags that it has given: what is deployed again is not what was tried.',
  fix: "End the image with '@sha256:' and the digest that was tried.",
  acceptWhen:
    'Patches of the provider are to arrive by themselves, and each deployment is tried before it answers anybody.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 SR-4', 'NIST AI RMF 1.0 MANAGE 3.2'],
  kind: 'model-image',
  examples: {
    bad: [{ pinned: false, ofProvider: true }],
    good: [
      { pinned: true, ofProvider: true },
      { pinned: false, ofProvider: false },
    ],
  },
  check: ({ pinned, ofProvider }) =>
    ofProvider
      ? must('pinned', pinned, 'it is named by a tag, under which the provider puts patched images')
      : undefined,
});
