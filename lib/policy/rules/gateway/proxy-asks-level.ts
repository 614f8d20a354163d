import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyAsksLevel = defineRule({
  id: 'ZTA-GATE-022',
  title: 'Door asks for an access level beside who somebody is',
  severity: 'error',
  why: 'A password that was told to a stranger is enough then, from any device and any place.',
  fix: 'Ask for an access level wherever somebody is let in.',
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'proxy-grant',
  examples: {
    bad: [{ asksLevel: false }],
    good: [{ asksLevel: true }],
  },
  check: ({ asksLevel }) => must('asksLevel', asksLevel, 'whoever signs in is let through, wherever from'),
});
