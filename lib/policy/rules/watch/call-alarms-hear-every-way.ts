import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const callAlarmsHearEveryWay = defineRule({
  id: 'ZTA-WATCH-007',
  title: 'Alarms that hear of most ways to weaken a protection hear of every one',
  severity: 'warning',
  why: 'Whoever wants to be unseen takes the way that nobody is told of.',
  fix: 'Name the calls that are missing in a rule that is on; TamperAlarms names all that its catalogue has.',
  acceptWhen: 'The call is of no use in the account, or another alarm tells of it.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 AU-6'],
  kind: 'call-alarm',
  examples: {
    bad: [{ overlooks: ['kms:DisableKey'] }],
    good: [{ overlooks: [] }],
  },
  check: ({ overlooks, subject }) =>
    mustAll(
      subject,
      overlooks.map((what) => ({ what, holds: false })),
      (missing) => `no rule of the files hears of ${missing}`,
    ),
});
