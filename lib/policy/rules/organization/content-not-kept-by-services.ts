import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const contentNotKeptByServices = defineRule({
  id: 'ZTA-ORG-009',
  title: 'AI services do not keep content to improve themselves',
  severity: 'warning',
  why: 'What services keep is outside of the accounts, their keys, logs and retention, and may be in another region.',
  fix: "Set 'opt_out_policy' to optOut.",
  acceptWhen: 'Nothing is given to that service that others must not see.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-3'],
  kind: 'organization-policy',
  examples: {
    bad: [
      {
        optOuts: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "default is 'optIn'", isRight: false },
        ],
      },
    ],
    good: [
      {
        optOuts: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "default is 'optOut'", isRight: true },
        ],
      },
    ],
  },
  check: ({ optOuts }) => optOuts.map(({ place, what, isRight }) => must(place, isRight, what)),
});
