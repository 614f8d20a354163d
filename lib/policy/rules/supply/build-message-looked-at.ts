import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const buildMessageLookedAt = defineRule({
  id: 'ZTA-SUPPLY-152',
  title: 'Builds beside AI look at what a message brings before they start',
  severity: 'error',
  why: 'Whoever may send a message writes what the build is given, and a build that takes it as it is runs it.',
  fix: 'Ask in a filter that each value looks as it must.',
  controls: ['NIST 800-53 r5 SA-10', 'NIST 800-53 r5 AC-3'],
  kind: 'build-message',
  examples: {
    bad: [{ taken: [{ what: '_MODEL', lookedAt: false }] }],
    good: [{ taken: [{ what: '_MODEL', lookedAt: true }] }, { taken: [] }],
  },
  check: ({ taken }) =>
    mustAll(
      'taken',
      taken.map(({ what, lookedAt }) => ({ what, holds: lookedAt })),
      (missing) => `it takes ${missing} as it comes`,
    ),
});
