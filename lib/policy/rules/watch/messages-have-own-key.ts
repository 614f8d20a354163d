import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const messagesHaveOwnKey = defineRule({
  id: 'ZTA-WATCH-171',
  title: 'Alarms, and what starts builds of models, are sent under a key of the account',
  severity: 'warning',
  why: 'Messages say where somebody was, and which model comes next. Under a key of the provider, nobody can end that they are read.',
  fix: 'Send them to a topic that has a key of the account.',
  acceptWhen: 'They say nothing but that something happened.',
  controls: ['NIST 800-53 r5 SC-8', 'NIST 800-53 r5 AC-6'],
  kind: 'message-topic',
  examples: {
    bad: [{ ownKey: false, carries: 'alarms' }],
    good: [
      { ownKey: true, carries: 'alarms' },
      { ownKey: undefined, carries: 'findings' },
    ],
  },
  check: ({ ownKey, carries }) =>
    ownKey === undefined ? undefined : must('ownKey', ownKey, `it carries ${carries} under a key of the provider`),
});
