import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildImagePinned = defineRule({
  id: 'ZTA-SUPPLY-126',
  title: 'Builds that change models run in an image that is named by its digest',
  severity: 'warning',
  why: 'Whoever moves the tag of the image puts something else into the build, which signs, checks or deploys what it likes.',
  fix: "Name 'Environment.Image' by its digest, as in repository@sha256:...; images of CodeBuild itself have none.",
  acceptWhen: 'The image is of a repository of another account, whose tags cannot be moved.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SA-10'],
  kind: 'model-build',
  examples: { bad: [{ imagePinned: false }], good: [{ imagePinned: true }] },
  check: ({ imagePinned }) => must('imagePinned', imagePinned, 'its image is named by something that can be moved'),
});
