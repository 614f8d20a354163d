import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const messagesHeard = defineRule({
  id: 'ZTA-WATCH-172',
  title: 'What is told of an account is heard by something that stays',
  severity: 'warning',
  why: 'A topic keeps nothing: what is sent while nothing listens is gone, and a subscription that nobody asks ends by itself.',
  fix: 'Subscribe to the topic without an end, or let it start what acts on it.',
  acceptWhen: 'What hears it is of another deployment.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 SI-4'],
  kind: 'message-topic',
  examples: {
    bad: [{ heard: false, carries: 'findings' }],
    good: [
      { heard: true, carries: 'findings' },
      { heard: undefined, carries: 'what starts builds' },
    ],
  },
  check: ({ heard, carries, subject }) =>
    heard === undefined
      ? undefined
      : must(subject, heard, `it carries ${carries}, and nothing of the files that stays hears them`),
});
