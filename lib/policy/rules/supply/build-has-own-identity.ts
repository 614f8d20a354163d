import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildHasOwnIdentity = defineRule({
  id: 'ZTA-SUPPLY-027',
  title: 'Build beside AI acts as an identity that was made for it',
  severity: 'error',
  why: 'Builds for which no identity is named share one, which over the years has been given all that any of them needed.',
  fix: 'Give the build an identity of its own.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-2'],
  kind: 'build-trigger',
  examples: {
    bad: [{ ownIdentity: false }],
    good: [{ ownIdentity: true }],
  },
  check: ({ ownIdentity }) => must('ownIdentity', ownIdentity, 'it acts as the default identity of builds'),
});
