import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const lockedStoreKept = defineRule({
  id: 'ZTA-LOG-097',
  title: 'Store with a lock for good refuses to be replaced',
  severity: 'error',
  why: 'Shortening or undoing such a lock is planned as another store in the place of this one: the apply stops half-way, or an empty store loses its lock unseen.',
  fix: 'Let the deployment refuse to destroy the store.',
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 SI-7', 'EU AI Act Art. 19(1)'],
  kind: 'retention-lock',
  examples: {
    bad: [{ irrevocable: true, kept: false }],
    good: [{ irrevocable: true, kept: true }],
  },
  check: ({ irrevocable, kept }) =>
    must(
      'kept',
      some([not(irrevocable), kept]),
      'nothing keeps the deployment from destroying it, or from putting another one in its place',
    ),
});
