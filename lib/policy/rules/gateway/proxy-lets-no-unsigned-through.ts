import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyLetsNoUnsignedThrough = defineRule({
  id: 'ZTA-GATE-029',
  title: 'Door lets no request through that bears no credentials',
  severity: 'warning',
  why: 'What browsers ask before a request of another page bears no credentials: let through, it is answered by the application, to anybody.',
  fix: 'Let the proxy answer it.',
  acceptWhen: 'Pages of another address call it, and the application answers such requests with nothing.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'proxy-settings',
  examples: {
    bad: [{ letsUnsignedIn: true }],
    good: [{ letsUnsignedIn: false }],
  },
  check: ({ letsUnsignedIn }) =>
    must('letsUnsignedIn', not(letsUnsignedIn), 'requests of the method OPTIONS go through unasked'),
});
