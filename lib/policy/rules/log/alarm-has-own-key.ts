import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const alarmHasOwnKey = defineRule({
  id: 'ZTA-LOG-078',
  title: 'Alarm about the log of prompts is encrypted with a key of the account',
  severity: 'warning',
  why: 'A topic keeps what it has not delivered yet, in plain text.',
  fix: "Set 'KmsMasterKeyId' of the topic to a key that lets EventBridge in; ModelInvocationLog does.",
  acceptWhen: 'What alarms say is no secret.',
  controls: ['NIST 800-53 r5 SC-8', 'NIST 800-53 r5 AC-6'],
  kind: 'alarm',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey }) => must('ownKey', ownKey, 'it names none'),
});
