import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const undeliveredAlarmsKept = defineRule({
  id: 'ZTA-WATCH-003',
  title: 'Alarm that cannot be delivered is kept',
  severity: 'warning',
  why: 'A topic that is deleted, or whose key refuses, makes EventBridge drop the alarm after a day: whoever tampers with both is never told of.',
  fix: "Give each target a 'DeadLetterConfig' with a queue whose policy, and whose key, let 'events.amazonaws.com' in; TamperAlarms does.",
  acceptWhen: 'The alarm only repeats what another one tells.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5'],
  kind: 'call-alarm',
  examples: {
    bad: [{ told: [{ place, undeliveredKept: false, keptUnderOwnKey: true }] }],
    good: [{ told: [{ place, undeliveredKept: true, keptUnderOwnKey: true }] }],
  },
  check: ({ told }) =>
    told.map(({ place, undeliveredKept }) =>
      must(place, undeliveredKept, 'the target has no queue for it, or one that does not let EventBridge in'),
    ),
});
