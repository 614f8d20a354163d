import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const messagesLetIn = defineRule({
  id: 'ZTA-WATCH-173',
  title: 'What is told of an account arrives where it is sent',
  severity: 'warning',
  why: 'A sender without the right to send is refused, and nobody is told that nothing is told.',
  fix: 'Give each sender the right to publish to the topic.',
  acceptWhen: 'The right is given in another deployment.',
  controls: ['NIST 800-53 r5 AU-6', 'NIST 800-53 r5 SI-4'],
  kind: 'message-topic',
  examples: {
    bad: [{ senders: [{ what: 'findings', let: false }] }],
    good: [{ senders: [{ what: 'findings', let: true }] }],
  },
  check: ({ senders, subject }) =>
    mustAll(
      subject,
      senders.map(({ what, let: holds }) => ({ what, holds })),
      (missing) => `no binding of the files lets in whoever sends ${missing}`,
    ),
});
