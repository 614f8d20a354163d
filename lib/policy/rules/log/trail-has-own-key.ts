import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailHasOwnKey = defineRule({
  id: 'ZTA-LOG-055',
  title: 'Trail is encrypted with a key of the account',
  severity: 'error',
  why: 'The record of who did what shows an intruder where to go next; with a key of S3, whoever may read the bucket may read it.',
  fix: "Set 'KMSKeyId' to a key of the account; AuditTrail does, with the key of its ImmutableLogBucket.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'NIST 800-53 r5 AC-3'],
  kind: 'trail',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey }) => must('ownKey', ownKey, 'its key is not one of the account'),
});
