import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const runsItsRelease = defineRule({
  id: 'ZTA-SUPPLY-102',
  title: 'What says that it is of a release runs that release',
  severity: 'error',
  why: 'Whoever looks at the tags believes that a signature was checked, and answers come from an image or weights that nobody signed.',
  fix: "Take away what overrides the image, the weights or the model of 'ModelRelease', and make a release of what should run.",
  acceptWhen: 'The tags are written by something else than ModelRelease, and mean something else.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SR-4'],
  kind: 'released-model',
  examples: {
    bad: [{ said: [{ what: 'the image', holds: false }] }],
    good: [{ said: [{ what: 'the image', holds: true }] }],
  },
  check: ({ said, subject }) =>
    mustAll(subject, said, (missing) => `${missing} is not that of the release that its tags name`),
});
