import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const undeliveredAlarmsHaveOwnKey = defineRule({
  id: 'ZTA-WATCH-004',
  title: 'Alarms that cannot be delivered are kept under a key of the account',
  severity: 'warning',
  why: 'They tell who did what, and from where, for up to 14 days; whoever may read the queue reads them.',
  fix: "Name a key of the account in 'KmsMasterKeyId' of the queue, and let 'events.amazonaws.com' use it; TamperAlarms does.",
  acceptWhen: 'Events of the account are no secret to anybody in it.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SI-4'],
  kind: 'call-alarm',
  examples: {
    bad: [{ told: [{ place, undeliveredKept: true, keptUnderOwnKey: false }] }],
    good: [
      { told: [{ place, undeliveredKept: true, keptUnderOwnKey: true }] },
      { told: [{ place, undeliveredKept: false, keptUnderOwnKey: true }] },
    ],
  },
  check: ({ told }) =>
    told.map(({ place, keptUnderOwnKey }) => must(place, keptUnderOwnKey, 'its queue has no key of the account')),
});
