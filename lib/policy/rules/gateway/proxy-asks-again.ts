import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyAsksAgain = defineRule({
  id: 'ZTA-GATE-027',
  title: 'Door asks people again after a time',
  severity: 'warning',
  why: 'A session that was stolen, or left open, lets in whoever has it for as long as nobody is asked again.',
  fix: 'Ask again after some hours, by a second factor.',
  acceptWhen: 'The whole organization asks again after some hours.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'identity-proxy',
  examples: {
    bad: [{ asksAgain: false }],
    good: [{ asksAgain: true }],
  },
  check: ({ asksAgain }) => must('asksAgain', asksAgain, 'its settings do not say after what time'),
});
