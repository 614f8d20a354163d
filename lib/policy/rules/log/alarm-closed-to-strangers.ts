import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const alarmClosedToStrangers = defineRule({
  id: 'ZTA-LOG-077',
  title: 'Alarm about the log of prompts is sent, and heard, by those who are named',
  severity: 'error',
  why: 'Whoever can send false alarms can teach people to ignore them; whoever can listen knows when nobody is watching.',
  fix: "Name a service or a role in 'Principal' of the policy of the topic, or test 'aws:SourceAccount'.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SI-4'],
  kind: 'alarm',
  examples: {
    bad: [{ openings: [{ place, toAnyone: true }] }],
    good: [{ openings: [{ place, toAnyone: false }] }],
  },
  check: ({ openings }) =>
    openings.map(({ place, toAnyone }) => must(place, not(toAnyone), 'a statement is for anyone')),
});
