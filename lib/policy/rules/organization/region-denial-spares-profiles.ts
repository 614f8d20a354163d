import { defineRule } from '../../rule';
import { fail } from '../../verdict';

export const regionDenialSparesProfiles = defineRule({
  id: 'ZTA-ORG-005',
  title: 'Denial of regions lets calls through named inference profiles pass',
  severity: 'warning',
  why: 'A call through an inference profile is checked in each region that may answer: it fails now and then, and somebody takes the denial off to mend it.',
  fix: "Leave 'bedrock:InvokeModel*' out of it by NotAction, and deny these in a statement of their own with ArnNotLike on 'bedrock:InferenceProfileArn'; ServiceControl.requireRegions does.",
  acceptWhen: 'Models are called without profiles, or through profiles that stay in these regions.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 AC-3'],
  kind: 'organization-policy',
  examples: {
    bad: [
      { profileDenials: [{ place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "'aws:RequestedRegion'" }] },
    ],
    good: [{ profileDenials: [] }],
  },
  check: ({ profileDenials }) =>
    profileDenials.map(({ place, what }) =>
      fail(place, `${what} is not one of them where a profile answers from elsewhere`),
    ),
});
